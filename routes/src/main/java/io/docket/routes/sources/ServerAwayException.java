package io.docket.routes.sources;

import java.io.IOException;

/** A server is unreachable or rejects the login; none of its files can be taken now. */
final class ServerAwayException extends IOException {
    private static final long serialVersionUID = 1L;

    ServerAwayException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
