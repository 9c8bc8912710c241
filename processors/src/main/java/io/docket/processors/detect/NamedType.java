package io.docket.processors.detect;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The type that a file name's extension claims. Other programs open a file by its extension, so a file whose extension
 * contradicts its content is refused. A missing or unlisted extension claims nothing; text and table are told apart by
 * content.
 */
enum NamedType {
    PDF("a PDF", MediaTypes.PDF, ".pdf", "pdf"),
    DOCX("a Word document", DetectedType.DOCX.mediaType(), ".docx", "docx"),
    PPTX("a presentation", DetectedType.PPTX.mediaType(), ".pptx", "pptx"),
    ODT("an OpenDocument text", DetectedType.ODT.mediaType(), ".odt", "odt|ott"),
    RTF("an RTF document", DetectedType.RTF.mediaType(), ".rtf", "rtf"),
    HTML("an HTML page", DetectedType.HTML.mediaType(), ".html", "html|htm|xhtml"),
    MAIL("a mail", DetectedType.MAIL.mediaType(), ".eml", "eml"),
    OUTLOOK("an Outlook message", DetectedType.OUTLOOK.mediaType(), ".msg", "msg"),
    TNEF("an Outlook message (TNEF)", DetectedType.TNEF.mediaType(), ".tnef", "tnef"),
    MAILBOX("a file of mails (mbox)", DetectedType.MAILBOX.mediaType(), ".mbox", "mbox"),
    SIGNED("a signed file (PKCS #7)", DetectedType.SIGNED.mediaType(), ".p7m", "p7m|p7s"),
    PNG("a PNG image", "image/png", ".png", "png"),
    JPEG("a JPEG image", "image/jpeg", ".jpg", "jpg|jpeg|jpe|jfif"),
    TIFF("a TIFF image", "image/tiff", ".tif", "tif|tiff"),
    GIF("a GIF image", "image/gif", ".gif", "gif"),
    BMP("a BMP image", "image/bmp", ".bmp", "bmp|dib"),
    WEBP("a WebP image", "image/webp", ".webp", "webp"),
    XML("XML", DetectedType.EINVOICE.mediaType(), ".xml", "xml"),
    ARCHIVE("a ZIP archive", Containers.ZIP_TYPE, ".zip", "zip"),
    TEXT("text", "text/plain", ".txt or .csv", "txt|text|md|log|csv|tsv|tab");

    private static final Set<NamedType> IMAGES = EnumSet.of(PNG, JPEG, TIFF, GIF, BMP, WEBP);

    private final String what;
    private final String mediaType;
    private final String advice;
    /** A regular expression. */
    private final String endings;

    NamedType(String what, String mediaType, String advice, String endings) {
        this.what = what;
        this.mediaType = mediaType;
        this.advice = advice;
        this.endings = endings;
    }

    /**
     * Compares the extension with the detected type.
     *
     * @throws UnreadableDocumentException when they contradict each other
     */
    static void check(String fileName, DetectedType found) throws UnreadableDocumentException {
        String ending = ending(fileName);
        NamedType content = of(found);
        for (NamedType named : values()) {
            if (ending.matches(named.endings) && contradict(named, content)) {
                throw new UnreadableDocumentException(
                        Reason.UNSUPPORTED_TYPE,
                        fileName + " is " + content.what + " and not " + named.what + ", as its name says",
                        "Send the file that the name says, or give this one a name that ends in " + content.advice);
            }
        }
    }

    /**
     * A broader type is no contradiction: a mail or mbox file is also text, a Word document also a ZIP. Images are often
     * named as another sort of image, and every viewer shows them by their content.
     */
    private static boolean contradict(NamedType named, NamedType content) {
        boolean broader = (named == TEXT && (content == MAIL || content == MAILBOX))
                || (named == MAIL && content == MAILBOX)
                || (named == ARCHIVE && (content == DOCX || content == PPTX || content == ODT))
                || (named == TEXT && (content == HTML || content == RTF))
                || (named == XML && content == HTML)
                || (IMAGES.contains(named) && IMAGES.contains(content));
        return named != content && !broader;
    }

    /** Returns whether a name says that the file is a mail. */
    static boolean saysMail(String fileName) {
        return ending(fileName).matches(MAIL.endings);
    }

    /** Returns whether a name says that the file is a ZIP archive. */
    static boolean saysArchive(String fileName) {
        return ending(fileName).matches(ARCHIVE.endings);
    }

    /** Returns whether a name says that the file is an HTML page. */
    static boolean saysPage(String fileName) {
        return ending(fileName).matches(HTML.endings);
    }

    /** Returns whether a name says that the file is text. */
    static boolean saysText(String fileName) {
        return ending(fileName).matches(TEXT.endings);
    }

    static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static NamedType of(DetectedType found) {
        return Arrays.stream(values())
                .filter(type -> found.mediaType().equals(type.mediaType))
                .findFirst()
                .orElse(TEXT);
    }
}
