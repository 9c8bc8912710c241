package io.docket.processors.ocr;

/** The engine cannot run on this machine; the document is not the reason. */
final class OcrUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    OcrUnavailableException(String message) {
        super(message);
    }

    OcrUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
