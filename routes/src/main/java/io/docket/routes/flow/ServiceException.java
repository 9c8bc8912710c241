package io.docket.routes.flow;

import io.docket.routes.store.documents.FailureCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service that a step asks has not done what it was asked for; what other parts have got from it is kept. */
public final class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final FailureCode code;
    private final String hint;
    private final transient @Nullable Instant notBefore;

    /**
     * @param message one sentence without trailing period, without anything of the document
     * @param notBefore when it may be asked again, as it says; null when it does not say
     */
    public ServiceException(
            FailureCode code, String message, String hint, @Nullable Instant notBefore, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.hint = hint;
        this.notBefore = notBefore;
    }

    public FailureCode code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    /** Returns when it may be asked again; null when it does not say. */
    public @Nullable Instant notBefore() {
        return notBefore;
    }
}
