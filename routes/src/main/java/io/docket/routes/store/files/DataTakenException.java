package io.docket.routes.store.files;

import java.io.IOException;

/** Another process has locked the data folder. */
public final class DataTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    DataTakenException(String message) {
        super(message);
    }
}
