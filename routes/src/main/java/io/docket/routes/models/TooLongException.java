package io.docket.routes.models;

import io.docket.routes.flow.ServiceException;

/** A piece is longer than the service takes; a shorter one may not be. */
public final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ServiceException fault;

    private TooLongException(ServiceException fault) {
        super(fault.getMessage(), fault);
        this.fault = fault;
    }

    /**
     * Returns it.
     *
     * @param fault what it is when nothing shorter can be sent
     */
    public static TooLongException of(ServiceException fault) {
        return new TooLongException(fault);
    }

    /** Returns what it is when nothing shorter can be sent. */
    public ServiceException fault() {
        return fault;
    }
}
