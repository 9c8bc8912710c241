package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Origin;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AccountRows.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signs in and out. */
@RestController
class AuthController {
    private static final Logger log = LoggerFactory.getLogger(AuthController.class);

    private final Passwords passwords;
    private final Tokens tokens;
    private final Audit audit;

    AuthController(Passwords passwords, Tokens tokens, Audit audit) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
    }

    @PostMapping("/auth/login")
    TokenAnswer login(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Origin origin = Origins.of(request);
        Optional<Account> account = passwords.check(credentials.username(), credentials.password(), origin);
        if (account.isEmpty()) {
            log.warn("A sign-in failed");
            throw new ProblemException(ProblemCode.BAD_CREDENTIALS, "There is no user with this name and password");
        }
        audit.note(credentials.username(), origin, "signed_in", "", Map.of());
        return TokenAnswer.of(tokens.issue(account.get()), request, response);
    }

    @PostMapping("/auth/refresh")
    TokenAnswer refresh(
            @RequestBody(required = false) @Nullable RefreshRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        return TokenAnswer.of(tokens.exchange(token(body, request), Origins.of(request)), request, response);
    }

    @PostMapping("/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(
            @RequestBody(required = false) @Nullable RefreshRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        Stream.of(inBody(body), SessionCookies.read(request, SessionCookies.REFRESH))
                .flatMap(Optional::stream)
                .forEach(token -> tokens.revoke(token, Origins.of(request)));
        SessionCookies.clear(request, response);
    }

    private static String token(@Nullable RefreshRequest body, HttpServletRequest request) {
        return inBody(body)
                .or(() -> SessionCookies.read(request, SessionCookies.REFRESH))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.REFRESH_TOKEN_INVALID, "There is no refresh token in the body or the cookies"));
    }

    private static Optional<String> inBody(@Nullable RefreshRequest body) {
        return Optional.ofNullable(body).map(RefreshRequest::refreshToken);
    }

    record Credentials(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String password) {

        /** Without the password, which no log may show. */
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record RefreshRequest(@Nullable String refreshToken) {}
}
