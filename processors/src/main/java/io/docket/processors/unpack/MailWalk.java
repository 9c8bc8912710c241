package io.docket.processors.unpack;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.LenientFieldParser;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Goes through a mail (RFC 5322, RFC 2045 to 2047) part by part; a mail within it is one part. */
final class MailWalk {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_LINE = 1_000_000;
    private static final int MAX_HEADER = 100_000;
    private static final int MAX_HEADERS = 1_000;
    private static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private record Level(String subtype, int alternative) {}

    /** Is told what is found, in the mail's order. */
    interface Visitor {
        /** A header of the mail itself, decoded. */
        void header(String name, String value);

        void part(MailPart part) throws IOException, UnreadableDocumentException;
    }

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Visitor visitor;
    private int parts;
    private int alternatives;
    private boolean inBody;

    MailWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    void through(Path mail) throws IOException, UnreadableDocumentException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(MAX_LINE)
                .setMaxHeaderLen(MAX_HEADER)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        MimeTokenStream stream = new MimeTokenStream(
                config,
                DecodeMonitor.SILENT,
                new DefaultBodyDescriptorBuilder(null, LenientFieldParser.getParser(), DecodeMonitor.SILENT));
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            stream.parse(in);
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                step(state, stream);
            }
        } catch (MimeException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The mail is damaged: " + e.getMessage(), e);
        }
    }

    private void step(EntityState state, MimeTokenStream stream) throws IOException, UnreadableDocumentException {
        switch (state) {
            case T_FIELD -> {
                if (!inBody) {
                    visitor.header(
                            stream.getField().getName(),
                            decoded(Objects.requireNonNullElse(stream.getField().getBody(), "")));
                }
            }
            case T_END_HEADER -> inBody = true;
            case T_START_MULTIPART -> enter(stream);
            case T_END_MULTIPART -> levels.pop();
            case T_BODY -> visitor.part(part(stream));
            default -> {
                // The rest only says where something begins or ends that is told of anyway.
            }
        }
    }

    private void enter(MimeTokenStream stream) throws UnreadableDocumentException {
        if (levels.size() == MAX_DEPTH) {
            throw new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT, "The parts of the mail lie more than " + MAX_DEPTH + " deep");
        }
        String subtype = lower(stream.getBodyDescriptor().getSubType());
        int outer = levels.isEmpty() ? 0 : levels.peek().alternative();
        boolean chooses = outer == 0 && subtype.equals("alternative");
        levels.push(new Level(subtype, chooses ? ++alternatives : outer));
    }

    private MailPart part(MimeTokenStream stream) {
        MaximalBodyDescriptor of = (MaximalBodyDescriptor) stream.getBodyDescriptor();
        parts++;
        return new MailPart(
                role(of),
                lower(of.getMimeType()),
                name(of),
                Charsets.of(of.getCharset()),
                levels.isEmpty() ? 0 : levels.peek().alternative(),
                stream.getDecodedInputStream());
    }

    private MailPart.Role role(MaximalBodyDescriptor of) {
        String disposition = lower(of.getContentDispositionType());
        String type = lower(of.getMimeType());
        if (SIGNATURES.contains(type)) {
            return MailPart.Role.LEFT_OUT;
        }
        if (disposition.equals("attachment")) {
            return MailPart.Role.FILE;
        }
        boolean isText = type.equals("text/plain") || type.equals("text/html");
        if (isText && given(of) == null) {
            return MailPart.Role.TEXT;
        }
        boolean related = !levels.isEmpty() && levels.peek().subtype().equals("related");
        boolean withinText = type.startsWith("image/") && related && of.getContentId() != null;
        boolean otherForm = !levels.isEmpty() && levels.peek().subtype().equals("alternative");
        return withinText || otherForm ? MailPart.Role.LEFT_OUT : MailPart.Role.FILE;
    }

    private String name(MaximalBodyDescriptor of) {
        String given = given(of);
        if (given != null) {
            return decoded(given);
        }
        return lower(of.getMimeType()).equals("message/rfc822") ? "mail-" + parts + ".eml" : "part-" + parts;
    }

    private static @Nullable String given(MaximalBodyDescriptor of) {
        String name = of.getContentDispositionFilename();
        return name != null && !name.isBlank()
                ? name
                : of.getContentTypeParameters().get("name");
    }

    /** Encoded words stand in parameters as well, where RFC 2047 forbids them. */
    private static String decoded(String value) {
        return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT).strip();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
