package io.docket.routes.store.folders;

import java.io.IOException;

/** A file is not, or no longer, what it was when it was looked at; its message is a sentence for people. */
public final class ChangedFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public ChangedFileException(String message) {
        super(message);
    }
}
