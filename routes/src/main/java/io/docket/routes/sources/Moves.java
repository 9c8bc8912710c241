package io.docket.routes.sources;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** Why a file could not be moved, in words. */
final class Moves {
    private Moves() {}

    static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "Docket is not allowed to";
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return "that folder is on another file system";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        String reason = cause instanceof FileSystemException failure ? failure.getReason() : null;
        return reason == null ? Reasons.of(cause) : reason;
    }
}
