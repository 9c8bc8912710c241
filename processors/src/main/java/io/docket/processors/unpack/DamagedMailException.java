package io.docket.processors.unpack;

import java.io.IOException;

/** A mail ends where it must not; the message is a part of a sentence. */
final class DamagedMailException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedMailException(String message) {
        super(message);
    }
}
