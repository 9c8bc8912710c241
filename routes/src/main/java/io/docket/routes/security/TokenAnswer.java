package io.docket.routes.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A new session as its client gets it. */
record TokenAnswer(String accessToken, String tokenType, long expiresIn, String refreshToken, User user) {

    /** Returns the tokens, and sets the cookies for the screens. */
    static TokenAnswer of(Tokens.Pair pair, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.set(request, response, pair);
        response.setHeader("Cache-Control", "no-store");
        return new TokenAnswer(
                pair.access(), "Bearer", Tokens.ACCESS.toSeconds(), pair.refresh(), User.of(pair.account()));
    }

    /** Without the tokens, which no log may show. */
    @Override
    public String toString() {
        return "TokenAnswer[" + user + "]";
    }
}
