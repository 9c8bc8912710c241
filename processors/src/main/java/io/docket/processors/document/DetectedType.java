package io.docket.processors.document;

import java.util.Set;

/**
 * What a file's content says it is.
 *
 * @param mediaType IANA media type without parameters, e.g. {@code application/pdf}
 */
public record DetectedType(String mediaType) {
    /** A Word document (DOCX). */
    public static final DetectedType DOCX =
            new DetectedType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /** A PowerPoint presentation (PPTX). */
    public static final DetectedType PPTX =
            new DetectedType("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    /** A text document of LibreOffice and others (ODT). */
    public static final DetectedType ODT = new DetectedType("application/vnd.oasis.opendocument.text");

    /** Rich Text Format. */
    public static final DetectedType RTF = new DetectedType("application/rtf");

    /** A web page. */
    public static final DetectedType HTML = new DetectedType("text/html");

    /** A mail (RFC 5322) as it is stored in a file. */
    public static final DetectedType MAIL = new DetectedType("message/rfc822");

    /** A message of Outlook (MSG). */
    public static final DetectedType OUTLOOK = new DetectedType("application/vnd.ms-outlook");

    /** A message of Outlook as it is attached to mails (TNEF, winmail.dat). */
    public static final DetectedType TNEF = new DetectedType("application/ms-tnef");

    /** Mails in one file (mbox). */
    public static final DetectedType MAILBOX = new DetectedType("application/mbox");

    /** A file with its signature in one (PKCS #7, p7m). */
    public static final DetectedType SIGNED = new DetectedType("application/pkcs7-mime");

    /** An electronic invoice as XML. */
    public static final DetectedType EINVOICE = new DetectedType("application/xml");

    /** Images, whose words are read by OCR; each picture is a page. */
    public static final Set<String> IMAGES =
            Set.of("image/png", "image/jpeg", "image/tiff", "image/gif", "image/bmp", "image/webp");

    /** The type of a file that no reader accepts. */
    public static final DetectedType UNKNOWN = new DetectedType("application/octet-stream");
}
