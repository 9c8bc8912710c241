package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.NobodysFile;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The role of a part: text, file, or left out.
 *
 * @param kind what becomes of it
 * @param reason why it was left out; null when it was not
 */
record PartRole(Kind kind, LeftOut.@Nullable Reason reason) {
    static final PartRole TEXT = new PartRole(Kind.TEXT, null);
    static final PartRole FILE = new PartRole(Kind.FILE, null);

    /** A larger picture may be the photo of a document. */
    private static final long SMALL_PICTURE = 100_000;

    private static final Set<String> SIGNATURES = Set.of(
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/pgp-keys");
    private static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "text/rfc822-headers");

    /** What is done with a part. */
    enum Kind {
        /** It belongs to the text of the mail. */
        TEXT,
        /** It is an attached file. */
        FILE,
        /** It is neither. */
        LEFT_OUT
    }

    /**
     * Classifies a part; one with a name, or a type that may be a document, is a file wherever it is in the mail.
     *
     * @param size of its content in bytes
     * @param shown Content-IDs of the images in the HTML of the mail
     */
    static PartRole of(MailPart part, long size, Set<String> shown) {
        LeftOut.Reason unreadable = part.unreadable();
        if (unreadable != null) {
            return leftOut(unreadable);
        }
        if (SIGNATURES.contains(part.mediaType())) {
            return leftOut(LeftOut.Reason.SIGNATURE);
        }
        if (part.mediaType().equals("application/applefile")) {
            return leftOut(LeftOut.Reason.SYSTEM_FILE);
        }
        Optional<NobodysFile> nobodys = NobodysFile.of(part.name());
        if (nobodys.isPresent()) {
            return leftOut(LeftOut.Reason.of(nobodys.get()));
        }
        if (isPictureOfText(part, size, shown)) {
            return leftOut(LeftOut.Reason.PICTURE_OF_TEXT);
        }
        return part.isAttachment() || part.isNamed() ? FILE : unnamed(part, size);
    }

    private static PartRole unnamed(MailPart part, long size) {
        if (part.isPlain() || part.isHtml() || REPORTS.contains(part.mediaType())) {
            return TEXT;
        }
        boolean otherForm =
                (part.mediaType().startsWith("text/") && !isRead(part)) || (part.isImage() && size < SMALL_PICTURE);
        return part.within().equals("alternative") && otherForm ? leftOut(LeftOut.Reason.OTHER_FORM) : FILE;
    }

    private static boolean isRead(MailPart part) {
        return part.mediaType().equals("text/csv") || part.mediaType().equals("text/tab-separated-values");
    }

    private static boolean isPictureOfText(MailPart part, long size, Set<String> shown) {
        String id = part.headers().contentId();
        if (!part.isImage() || id == null || size >= SMALL_PICTURE) {
            return false;
        }
        boolean inline = !part.isAttachment()
                && (part.within().equals("related")
                        || part.headers().disposition().value().equals("inline"));
        return inline || shown.contains(id.toLowerCase(Locale.ROOT));
    }

    private static PartRole leftOut(LeftOut.Reason reason) {
        return new PartRole(Kind.LEFT_OUT, reason);
    }
}
