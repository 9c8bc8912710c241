package io.docket.processors.document;

/** The file cannot be processed as it is, and trying again will not help: its sender has to act. */
public final class UnreadableDocumentException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read; the lower-case name is the API's failure code. */
    public enum Reason {
        EMPTY_FILE("Send the file again: nothing arrived"),
        UNSUPPORTED_TYPE(
                "Send PDF, DOCX, PPTX, ODT, RTF, HTML, TXT, CSV, TSV, an image (PNG, JPEG, TIFF, BMP, GIF, WebP) or an electronic invoice (XML), or a mail (EML, MSG) or ZIP archive of such files"),
        TOO_LARGE("Split the file, or ask the administrator to raise the limit"),
        ENCRYPTED("Remove the password and send the file again"),
        CORRUPT("Export or scan the file again: it is damaged or cut off"),
        BAD_ENCODING("Save the file as UTF-8 and send it again"),
        BAD_HEADER("Give the first row one distinct name for each column"),
        HOSTILE_CONTENT("The file was made to harm its reader and is not opened"),
        PARSER_TIMEOUT("Print the document into a new PDF and send that; it takes too long to read"),
        PARSER_CRASH("Print the document into a new PDF and send that; reading this one ended its reader");

        private final String hint;

        Reason(String hint) {
            this.hint = hint;
        }

        /** Returns what the sender can do, one sentence without a trailing period. */
        public String hint() {
            return hint;
        }
    }

    private final Reason reason;
    private final String hint;

    /**
     * Says why.
     *
     * @param message one sentence, no trailing period, quotes the offending value
     */
    public UnreadableDocumentException(Reason reason, String message) {
        this(reason, message, reason.hint());
    }

    /** Says why, with better advice than the reason's own. */
    public UnreadableDocumentException(Reason reason, String message, String hint) {
        super(message);
        this.reason = reason;
        this.hint = hint;
    }

    /** Says why, and what the parser said. */
    public UnreadableDocumentException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.hint = reason.hint();
    }

    public Reason reason() {
        return reason;
    }

    /** Returns what the sender can do, one sentence without a trailing period. */
    public String hint() {
        return hint;
    }
}
