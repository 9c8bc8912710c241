package io.docket.routes.security;

import io.docket.routes.flow.Member;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.AccountRows.Account;
import io.docket.routes.store.documents.Visibility;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The user of a request, with role and team from the database and not from a token. */
final class AccountUser extends AbstractAuthenticationToken implements Member {
    private static final long serialVersionUID = 1L;

    private final String username;
    private final Scope role;
    private final String team;
    private final long version;
    private final String session;

    AccountUser(Account account, String session) {
        super(List.of(new SimpleGrantedAuthority(Scope.of(account.role()).authority())));
        username = account.username();
        role = Scope.of(account.role());
        team = account.team();
        version = account.version();
        this.session = session;
        setAuthenticated(true);
    }

    /** Returns the version of the account with which the user was admitted. */
    long version() {
        return version;
    }

    /** Returns the id of the user's session. */
    String session() {
        return session;
    }

    @Override
    public String team() {
        return team;
    }

    @Override
    public String sender() {
        return team + "/" + getName();
    }

    @Override
    public Visibility visibility() {
        return role == Scope.ADMIN ? Visibility.ALL : Visibility.of(team);
    }

    @Override
    public Origin origin() {
        return (Origin) getDetails();
    }

    @Override
    public Object getPrincipal() {
        return username;
    }

    /** Nothing: the token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    /** Users are equal as long as nothing about the account changes; see {@link Admissions#isGood}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountUser user
                && username.equals(user.username)
                && version == user.version
                && role == user.role
                && team.equals(user.team);
    }

    @Override
    public int hashCode() {
        return Objects.hash(username, version, role, team);
    }
}
