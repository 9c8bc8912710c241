package io.docket.routes.security;

import io.docket.routes.flow.Member;
import io.docket.routes.flow.Origin;
import io.docket.routes.store.accounts.ApiKeyRows.ApiKey;
import io.docket.routes.store.documents.Visibility;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The principal of an API key. The prefix of its name distinguishes it from user names. */
final class ApiKeyUser extends AbstractAuthenticationToken implements Member {
    private static final long serialVersionUID = 1L;
    private static final String PREFIX = "api-key:";

    private final String id;
    private final String name;
    private final String team;
    private final Scope highest;

    ApiKeyUser(ApiKey key) {
        super(authorities(key));
        id = key.id();
        name = PREFIX + key.name();
        team = key.team();
        highest = key.scopes().stream()
                .map(Scope::of)
                .filter(scope -> scope != Scope.METRICS)
                .max(Comparator.naturalOrder())
                .orElse(Scope.METRICS);
        setAuthenticated(true);
    }

    private static Collection<SimpleGrantedAuthority> authorities(ApiKey key) {
        return key.scopes().stream()
                .map(scope -> new SimpleGrantedAuthority(Scope.of(scope).authority()))
                .toList();
    }

    /** Returns the id of the key. */
    String id() {
        return id;
    }

    /** Returns the user as clients see it. */
    User view() {
        return new User(name, highest.id(), team, null);
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
        return highest == Scope.ADMIN ? Visibility.ALL : Visibility.of(team);
    }

    @Override
    public Origin origin() {
        return (Origin) getDetails();
    }

    @Override
    public Object getPrincipal() {
        return name;
    }

    /** Nothing: the key is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

    /** A key is immutable, so that comparing the id is enough. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKeyUser user && id.equals(user.id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
