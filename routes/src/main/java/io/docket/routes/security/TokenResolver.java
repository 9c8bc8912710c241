package io.docket.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Takes the access token from the Authorization header, else from the session cookie. None is taken from requests with
 * an API key or ticket, nor on public pages, where an expired token must not keep the user from signing in, nor for what
 * needs no user, which the token of another server or an old cookie must not close.
 */
@Component
class TokenResolver implements BearerTokenResolver {
    private final RequestMatcher open = AccessRules.pages();
    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        boolean hasOther = ApiKeyHeader.read(request) != null || TicketFilter.read(request) != null;
        if (hasOther || open.matches(request) || AccessRules.isForNobody(request)) {
            return null;
        }
        String token = header.resolve(request);
        if (token == null && isEmpty(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            throw new InvalidBearerTokenException("The Authorization header is empty");
        }
        return token == null
                ? SessionCookies.read(request, SessionCookies.ACCESS).orElse(null)
                : token;
    }

    /** An empty header is an error, and no reason to fall back to the cookie. */
    private static boolean isEmpty(@Nullable String authorization) {
        return authorization != null && authorization.isBlank();
    }
}
