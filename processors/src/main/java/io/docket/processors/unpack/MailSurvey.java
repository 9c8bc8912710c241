package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** First pass over a mail: makes sure that it is whole before anything is made of it, and classifies its parts. */
final class MailSurvey implements MailWalk.Visitor {
    private static final Pattern SHOWN = Pattern.compile("cid:([^\"'\\s>)]{1,250})", Pattern.CASE_INSENSITIVE);
    private static final int MAX_HTML = 2_000_000;
    private static final int START = 1000;
    private static final Pattern PGP = Pattern.compile("\\s*-----BEGIN PGP MESSAGE-----.*", Pattern.DOTALL);

    private record Found(MailPart part, long size, boolean blank) {}

    private final List<Found> found = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private final long most;
    private long bytes;

    /**
     * Makes one for a mail.
     *
     * @param most bytes that all parts may have together; only compressed content can exceed it
     */
    MailSurvey(long most) {
        this.most = most;
    }

    @Override
    public void header(String name, String value) {
        // Headers belong to the text only.
    }

    @Override
    public void part(MailPart part) throws IOException, UnreadableDocumentException {
        byte[] start = part.content().readNBytes(part.isHtml() ? MAX_HTML : START);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (part.isHtml()) {
            collectShown(text);
        }
        long size = start.length + rest(part);
        boolean pgp = part.isPlain() && PGP.matcher(text).matches();
        MailPart kept = pgp && !part.isAttachment() ? unreadable(part) : part.withoutContent();
        found.add(new Found(kept, size, text.isBlank()));
    }

    private static MailPart unreadable(MailPart part) {
        return new MailPart(
                part.number(),
                part.headers(),
                part.mediaType(),
                part.name(),
                part.within(),
                part.alternative(),
                LeftOut.Reason.ENCRYPTED,
                part.withoutContent().content());
    }

    private void collectShown(String html) {
        Matcher picture = SHOWN.matcher(html);
        while (picture.find()) {
            byte[] id = Percent.decode(picture.group(1), '%');
            shown.add(new String(id, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        }
    }

    private long rest(MailPart part) throws IOException, UnreadableDocumentException {
        long size = 0;
        for (int read = part.content().read(buffer);
                read >= 0;
                read = part.content().read(buffer)) {
            size += read;
            bytes += read;
            if (bytes > most) {
                throw new UnreadableDocumentException(
                        Reason.HOSTILE_CONTENT, "The mail unpacks to more than " + most + " bytes");
            }
        }
        return size;
    }

    /**
     * Returns the role of each part, in the mail's order.
     *
     * @throws UnreadableDocumentException ENCRYPTED when all readable content is encrypted
     */
    List<PartRole> roles() throws UnreadableDocumentException {
        List<PartRole> roles = new ArrayList<>();
        boolean readable = false;
        boolean encrypted = false;
        for (Found one : found) {
            PartRole role = PartRole.of(one.part(), one.size(), shown);
            roles.add(role);
            readable |= role.kind() == PartRole.Kind.FILE || (role.kind() == PartRole.Kind.TEXT && !one.blank());
            encrypted |= role.reason() == LeftOut.Reason.ENCRYPTED;
        }
        if (encrypted && !readable) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED,
                    "The mail is encrypted",
                    "Have it sent without encryption, or decrypt it and send what was in it");
        }
        return roles;
    }
}
