package io.docket.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.stereotype.Component;

/** Takes the access token from the Authorization header, else from the session cookie. */
@Component
class TokenResolver implements BearerTokenResolver {
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/auth/")) {
            return null;
        }
        String token = header.resolve(request);
        return token == null
                ? SessionCookies.read(request, SessionCookies.ACCESS).orElse(null)
                : token;
    }
}
