package io.docket.routes.security;

import io.docket.routes.flow.Origin;
import io.docket.routes.http.RequestIdFilter;
import jakarta.servlet.http.HttpServletRequest;

/** Makes the origin of a request; its address is what a trusted proxy forwards, see {@code docket.proxies}. */
final class Origins {
    private static final int MAX_LENGTH = 200;

    private Origins() {}

    static Origin of(HttpServletRequest request) {
        String asked = request.getMethod() + " " + request.getRequestURI();
        return new Origin(
                request.getRemoteAddr(),
                asked.length() > MAX_LENGTH ? asked.substring(0, MAX_LENGTH) : asked,
                RequestIdFilter.idOf(request));
    }
}
