package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/**
 * Visits the parts of a mail (RFC 5322, RFC 2045 to 2047), in the same order each time. An attached mail is one part;
 * the content of S/MIME signed data and of Outlook's {@code winmail.dat} is visited as if it were part of the mail.
 */
final class MailWalk {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_PARTS = 10_000;
    private static final int MAX_LINE = 1_000_000;
    private static final int MAX_HEADER = 100_000;
    private static final int MAX_HEADERS = 1_000;
    private static final int LOOK = 1 << 16;
    private static final int LOOK_AT_HEADERS = 200;
    /** Longer texts are not searched for uuencoded files, which predate MIME. */
    private static final int MAX_UU_TEXT = 8_000_000;

    private static final byte[] TNEF = {0x78, (byte) 0x9f, 0x3e, 0x22};

    private static final Set<String> SIGNED =
            Set.of("application/pkcs7-mime", "application/x-pkcs7-mime", "application/cms");

    private record Level(String subtype, int alternative) {}

    /** Receives headers and parts in the mail's order. */
    interface Visitor {
        /** A header of the mail itself, decoded. */
        void header(String name, String value);

        void part(MailPart part) throws IOException, UnreadableDocumentException;
    }

    private final Deque<Level> levels = new ArrayDeque<>();
    private final Visitor visitor;
    private final OutlookParts outlook;
    private int parts;
    private int messages;
    private int alternatives;
    private boolean inBody;
    private PartHeaders headers = new PartHeaders();

    MailWalk(Visitor visitor, OutlookParts outlook) {
        this.visitor = visitor;
        this.outlook = outlook;
    }

    void through(Path mail) throws IOException, UnreadableDocumentException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(mail))) {
            through(withoutStart(in));
        } catch (MimeException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The mail is damaged: " + said(e), e);
        } catch (DamagedMailException | EOFException | ZipException e) {
            throw new UnreadableDocumentException(Reason.CORRUPT, "The mail is cut off or damaged: " + said(e), e);
        }
    }

    /** The message of a wrapping exception contains the class name of its cause. */
    private static String said(MimeException e) {
        Throwable cause = e.getCause();
        return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    }

    private static String said(IOException e) {
        return e instanceof DamagedMailException ? String.valueOf(e.getMessage()) : "a file in it has no end";
    }

    /** Skips the byte order mark or empty lines that programs write at the start of exported mails. */
    private static InputStream withoutStart(InputStream in) throws IOException {
        in.mark(LOOK_AT_HEADERS);
        int skipped = 0;
        while (skipped < LOOK_AT_HEADERS && "\r\n\u00ef\u00bb\u00bf".indexOf(in.read()) >= 0) {
            skipped++;
        }
        in.reset();
        in.skipNBytes(skipped);
        return in;
    }

    private void through(InputStream in) throws IOException, MimeException, UnreadableDocumentException {
        MimeConfig config = MimeConfig.custom()
                .setMaxLineLen(MAX_LINE)
                .setMaxHeaderLen(MAX_HEADER)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        MissingBoundary missing = new MissingBoundary();
        MimeTokenStream stream = new MimeTokenStream(config, missing, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(in);
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            step(state, stream);
            missing.check();
        }
        missing.check();
    }

    private void step(EntityState state, MimeTokenStream stream)
            throws IOException, MimeException, UnreadableDocumentException {
        switch (state) {
            case T_START_HEADER -> headers = new PartHeaders();
            case T_FIELD -> field(stream.getField());
            case T_END_HEADER -> inBody = true;
            case T_START_MULTIPART -> enter(stream.getBodyDescriptor().getSubType());
            case T_END_MULTIPART -> levels.pop();
            case T_EPILOGUE -> epilogue(stream);
            case T_BODY -> body(stream);
            default -> {
                // The other states only mark starts and ends.
            }
        }
    }

    private void field(Field field) {
        headers.add(field);
        if (!inBody) {
            visitor.header(field.getName(), EncodedWords.decode(PartHeaders.text(field)));
        }
    }

    private void enter(@Nullable String subtype) throws UnreadableDocumentException {
        if (levels.size() == MAX_DEPTH) {
            throw new UnreadableDocumentException(
                    Reason.HOSTILE_CONTENT, "The parts of the mail lie more than " + MAX_DEPTH + " deep");
        }
        String kind = subtype == null ? "" : subtype.toLowerCase(Locale.ROOT);
        int outer = levels.isEmpty() ? 0 : levels.peek().alternative();
        boolean chooses = outer == 0 && kind.equals("alternative");
        levels.push(new Level(kind, chooses ? ++alternatives : outer));
    }

    /**
     * Mail programs show nothing after the last boundary. Text there is ignored, but parts are reported as left out.
     */
    private void epilogue(MimeTokenStream stream) throws IOException, UnreadableDocumentException {
        String boundary = stream.getBodyDescriptor().getBoundary();
        byte[] start = stream.getInputStream().readNBytes(LOOK);
        String text = "\n" + new String(start, StandardCharsets.ISO_8859_1);
        if (boundary != null && text.contains("\n--" + boundary)) {
            emit("text/plain", "behind-the-end", LeftOut.Reason.BEHIND_END, InputStream.nullInputStream());
        }
    }

    private void body(MimeTokenStream stream) throws IOException, MimeException, UnreadableDocumentException {
        String type = stream.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        if (headers.type().value().startsWith("multipart/")) {
            throw new DamagedMailException("it has several parts and does not say what is between them");
        }
        String name = PartNames.name(headers, type, parts + 1);
        InputStream decoded =
                TransferEncoding.decoded(stream.getInputStream(), headers.transferEncoding(), !levels.isEmpty());
        Optional<LeftOut.Reason> unreadable = unreadable(type);
        if (unreadable.isPresent()) {
            emit(type, name, unreadable.get(), decoded);
        } else if (SIGNED.contains(type) || name.toLowerCase(Locale.ROOT).endsWith(".p7m")) {
            signed(type, name, new BufferedInputStream(decoded, LOOK));
        } else if (type.endsWith("ms-tnef") || type.equals("application/octet-stream")) {
            binary(type, name, new BufferedInputStream(decoded));
        } else if (type.equals("text/plain") && !isFile()) {
            text(type, name, decoded);
        } else if (!isControlOfEncryption(type)) {
            emit(type, name, null, decoded);
        }
    }

    private Optional<LeftOut.Reason> unreadable(String type) {
        boolean encrypted = within().equals("encrypted") && !isControlOfEncryption(type);
        return switch (type) {
            case "message/external-body" -> Optional.of(LeftOut.Reason.ELSEWHERE);
            case "message/partial" -> Optional.of(LeftOut.Reason.FRAGMENT);
            case MimeWriter.OBJECT -> Optional.of(LeftOut.Reason.UNREADABLE_OUTLOOK);
            default -> encrypted ? Optional.of(LeftOut.Reason.ENCRYPTED) : Optional.empty();
        };
    }

    /** The control part of PGP/MIME (RFC 3156, 4) holds only a version number. */
    private boolean isControlOfEncryption(String type) {
        return type.equals("application/pgp-encrypted") && within().equals("encrypted");
    }

    private String within() {
        Level level = levels.peek();
        return level == null ? "" : level.subtype();
    }

    private void signed(String type, String name, BufferedInputStream in)
            throws IOException, MimeException, UnreadableDocumentException {
        CmsContent cms = CmsContent.of(in, LOOK);
        switch (cms.kind()) {
            case CONTENT -> content(name, new BufferedInputStream(cms.content(), LOOK));
            case ENCRYPTED -> emit(type, name, LeftOut.Reason.ENCRYPTED, in);
            case NOTHING -> emit(type, name, LeftOut.Reason.SIGNATURE, in);
            // Some programs also store clear-signed content under this name.
            case OTHER -> content(name, in);
        }
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    /** Signed content is a MIME part with headers, or, as in {@code contract.pdf.p7m}, the file itself. */
    private void content(String name, BufferedInputStream in)
            throws IOException, MimeException, UnreadableDocumentException {
        if (SignedUnpacker.isPart(in)) {
            within("signed", in);
        } else {
            headers = new PartHeaders();
            emit("application/octet-stream", SignedUnpacker.name(name), null, in);
        }
    }

    private boolean isFile() {
        return headers.disposition().value().equals("attachment")
                || PartNames.given(headers).isPresent();
    }

    private void text(String type, String name, InputStream in) throws IOException, UnreadableDocumentException {
        byte[] start = in.readNBytes(MAX_UU_TEXT);
        if (start.length == MAX_UU_TEXT) {
            emit(type, name, null, new SequenceInputStream(new ByteArrayInputStream(start), new Unclosed(in)));
            return;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (!text.contains("begin ")) {
            emit(type, name, null, new ByteArrayInputStream(start));
            return;
        }
        UuText cut = UuText.of(text);
        emit(type, name, null, bytes(cut.text()));
        for (UuText.File file : cut.files()) {
            headers = new PartHeaders();
            emit("application/octet-stream", file.name(), null, new UuStream(bytes(file.lines())));
        }
    }

    private static InputStream bytes(String latin1) {
        return new ByteArrayInputStream(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void binary(String type, String name, BufferedInputStream in)
            throws IOException, MimeException, UnreadableDocumentException {
        in.mark(TNEF.length);
        boolean tnef = java.util.Arrays.equals(in.readNBytes(TNEF.length), TNEF);
        in.reset();
        if (!tnef && !type.endsWith("ms-tnef")) {
            emit(type, name, null, in);
            return;
        }
        Optional<Path> mail = outlook.mail(++messages, in);
        if (mail.isEmpty()) {
            emit(type, name, LeftOut.Reason.UNREADABLE_OUTLOOK, in);
            return;
        }
        try (InputStream rewritten = new BufferedInputStream(Files.newInputStream(mail.get()))) {
            within("mixed", rewritten);
        }
    }

    private void within(String subtype, InputStream in) throws IOException, MimeException, UnreadableDocumentException {
        enter(subtype);
        through(in);
        levels.pop();
    }

    private void emit(String type, String name, LeftOut.@Nullable Reason unreadable, InputStream content)
            throws IOException, UnreadableDocumentException {
        parts++;
        if (parts > MAX_PARTS) {
            throw new UnreadableDocumentException(
                    Reason.TOO_LARGE, "The mail has more parts than the limit of " + MAX_PARTS);
        }
        Level level = levels.peek();
        visitor.part(new MailPart(
                parts, headers, type, name, within(), level == null ? 0 : level.alternative(), unreadable, content));
    }

    /** Keeps the stream open, because the parts that follow are read from it. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The owner closes it.
        }
    }
}
