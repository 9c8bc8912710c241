package io.docket.processors.unpack;

import java.io.IOException;

/** A mail is cut off or damaged; the message completes a sentence. */
final class DamagedMailException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedMailException(String message) {
        super(message);
    }
}
