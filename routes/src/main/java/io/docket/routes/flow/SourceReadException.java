package io.docket.routes.flow;

import io.docket.routes.store.folders.ChangedFileException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** One file of a source cannot be read now; other files of it may be readable. */
public final class SourceReadException extends IOException {
    private static final long serialVersionUID = 1L;

    public SourceReadException(String message) {
        super(message);
    }

    public SourceReadException(IOException cause) {
        super(reason(cause), cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof ChangedFileException) {
            return String.valueOf(cause.getMessage());
        }
        if (cause instanceof AccessDeniedException) {
            return "Docket is not allowed to read it";
        }
        if (cause instanceof NoSuchFileException) {
            return "It is not there any more";
        }
        return "It cannot be read: " + cause.getMessage();
    }
}
