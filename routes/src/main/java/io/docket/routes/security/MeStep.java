package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AccountRows;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Answers the signed-in user, or what an API key acts as. */
@Component
class MeStep {
    private final AccountRows accounts;

    MeStep(AccountRows accounts) {
        this.accounts = accounts;
    }

    public Answer me() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ApiKeyUser key) {
            return Answer.ok(key.view());
        }
        return accounts.find(CurrentUser.name())
                .map(account -> Answer.ok(User.of(account)))
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHORIZED, "The user is gone"));
    }
}
