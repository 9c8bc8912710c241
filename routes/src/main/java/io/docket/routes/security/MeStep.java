package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.AccountRows;
import org.springframework.stereotype.Component;

/** Answers the signed-in user. */
@Component
class MeStep {
    private final AccountRows accounts;

    MeStep(AccountRows accounts) {
        this.accounts = accounts;
    }

    public Answer me() {
        return accounts.find(CurrentUser.name())
                .map(account -> Answer.ok(new User(account.username(), account.role())))
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHORIZED, "The user is gone"));
    }
}
