package io.docket.routes.security;

import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AccountRows.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets users change their own password; all their sessions end, and this client gets a new one. */
@RestController
class PasswordController {
    private final Passwords passwords;
    private final Accounts accounts;
    private final Tokens tokens;

    PasswordController(Passwords passwords, Accounts accounts, Tokens tokens) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping("/api/me/password")
    TokenAnswer change(
            @Valid @RequestBody Change change,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!(user instanceof AccountUser)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "An API key has no password");
        }
        Account before = passwords
                .check(user.getName(), change.oldPassword(), Origins.of(request))
                .orElseThrow(() -> new ProblemException(ProblemCode.WRONG_PASSWORD, "It is not the present password"));
        return TokenAnswer.of(tokens.issue(accounts.changePassword(before, change.newPassword())), request, response);
    }

    record Change(
            @NotBlank @Size(max = 200) String oldPassword,
            @NotBlank @Size(max = 200) String newPassword) {

        /** Without the passwords, which no log may show. */
        @Override
        public String toString() {
            return "Change";
        }
    }
}
