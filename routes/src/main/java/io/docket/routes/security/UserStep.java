package io.docket.routes.security;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Answers about users; only admins come here. */
@Component
class UserStep {
    private static final Logger log = LoggerFactory.getLogger(UserStep.class);

    private final Accounts accounts;
    private final AccountRows rows;

    UserStep(Accounts accounts, AccountRows rows) {
        this.accounts = accounts;
        this.rows = rows;
    }

    public Answer list() {
        List<UserView> views = rows.list().stream().map(UserView::of).toList();
        return Answer.ok(Map.of("users", views));
    }

    public Answer show(@Header("username") String username) {
        return Answer.ok(UserView.of(accounts.get(username)));
    }

    public Answer create(@Body NewUser user) {
        Account account = accounts.create(user);
        log.info("Made user {} with the role {}, asked by {}", account.username(), account.role(), CurrentUser.name());
        return Answer.created(UserView.of(account));
    }

    public Answer change(@Header("username") String username, @Body UserChange change) {
        Account account = accounts.change(username, change);
        log.info("Changed user {}, asked by {}", account.username(), CurrentUser.name());
        return Answer.ok(UserView.of(account));
    }

    public Answer delete(@Header("username") String username) {
        accounts.delete(username);
        log.info("Deleted user {}, asked by {}", username, CurrentUser.name());
        return Answer.noContent();
    }
}
