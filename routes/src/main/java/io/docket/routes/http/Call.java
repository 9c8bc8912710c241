package io.docket.routes.http;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * The operation of the contract that a request asks for. It is found once, and everything that decides by it uses this.
 *
 * @param values of the path parameters
 */
public record Call(Operation operation, Map<String, String> values) {
    private static final String ATTRIBUTE = Call.class.getName();

    /** Returns what a request asks for; empty when the contract does not name it. */
    public static Optional<Call> of(ServletRequest request) {
        return Optional.ofNullable((Call) request.getAttribute(ATTRIBUTE));
    }

    void noteIn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
