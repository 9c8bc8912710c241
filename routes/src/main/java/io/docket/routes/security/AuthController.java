package io.docket.routes.security;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.AccountRows;
import io.docket.routes.store.AccountRows.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs in and out. */
@RestController
class AuthController {
    private static final Logger log = LoggerFactory.getLogger(AuthController.class);

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final Tokens tokens;
    /** Compared when there is no such user, so that the answer takes as long; made when it is first needed. */
    private final Supplier<String> nobody;

    AuthController(AccountRows accounts, PasswordEncoder passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.nobody = SingletonSupplier.of(() -> passwords.encode("nobody"));
    }

    @PostMapping("/auth/login")
    TokenAnswer login(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Account account = accounts.find(credentials.username()).orElseGet(() -> new Account("", nobody.get(), ""));
        if (!passwords.matches(credentials.password(), account.passwordHash())
                || account.username().isEmpty()) {
            log.warn("A sign-in failed");
            throw new ProblemException(ProblemCode.BAD_CREDENTIALS, "There is no user with this name and password");
        }
        return answer(tokens.issue(account), request, response);
    }

    @PostMapping("/auth/refresh")
    TokenAnswer refresh(
            @RequestBody(required = false) @Nullable RefreshRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        return answer(tokens.exchange(token(body, request)), request, response);
    }

    @PostMapping("/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.read(request, SessionCookies.REFRESH).ifPresent(tokens::revoke);
        SessionCookies.clear(request, response);
    }

    private static String token(@Nullable RefreshRequest body, HttpServletRequest request) {
        if (body != null && body.refreshToken() != null) {
            return body.refreshToken();
        }
        return SessionCookies.read(request, SessionCookies.REFRESH)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.REFRESH_TOKEN_INVALID, "There is no refresh token in the body or the cookies"));
    }

    private static TokenAnswer answer(Tokens.Pair pair, HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.set(request, response, pair);
        response.setHeader("Cache-Control", "no-store");
        User user = new User(pair.account().username(), pair.account().role());
        return new TokenAnswer(pair.access(), "Bearer", Tokens.ACCESS.toSeconds(), pair.refresh(), user);
    }

    record Credentials(@NotBlank String username, @NotBlank String password) {}

    record RefreshRequest(@Nullable String refreshToken) {}

    record TokenAnswer(String accessToken, String tokenType, long expiresIn, String refreshToken, User user) {}
}
