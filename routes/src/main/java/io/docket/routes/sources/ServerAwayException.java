package io.docket.routes.sources;

import java.io.IOException;

/** A server does not answer, or does not let us in; no file of it can be taken now. */
final class ServerAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    ServerAwayException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
