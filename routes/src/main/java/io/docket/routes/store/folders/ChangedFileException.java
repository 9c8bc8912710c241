package io.docket.routes.store.folders;

import java.io.IOException;

/** A file has changed since it was found, or does not open; the message is a sentence for people. */
public final class ChangedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public ChangedFileException(String message) {
        super(message);
    }
}
