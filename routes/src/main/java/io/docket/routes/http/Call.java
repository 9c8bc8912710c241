package io.docket.routes.http;

import jakarta.servlet.ServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * What a request asks for: an operation of the contract, found once for all who decide by it.
 *
 * @param values of the names in its path
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
