package io.docket.routes.store.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What came of the parts of a document is not there any more; the document can be cut anew from its original. */
public final class PartFileGoneException extends IOException {
    PartFileGoneException(String planId, String sha256, @Nullable Throwable cause) {
        super("No file " + sha256 + " of the parts of plan " + planId, cause);
    }
}
