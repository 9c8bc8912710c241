package io.docket.routes.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser's tokens, as cookies that scripts and other sites cannot use. */
final class SessionCookies {
    static final String ACCESS = "docket_access";
    static final String REFRESH = "docket_refresh";

    private SessionCookies() {}

    static void set(HttpServletRequest request, HttpServletResponse response, Tokens.Pair tokens) {
        add(request, response, ACCESS, tokens.access(), "/", Tokens.ACCESS);
        add(request, response, REFRESH, tokens.refresh(), "/auth", Tokens.REFRESH);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, ACCESS, "", "/", Duration.ZERO);
        add(request, response, REFRESH, "", "/auth", Duration.ZERO);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }

    private static void add(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            String path,
            Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(path)
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
