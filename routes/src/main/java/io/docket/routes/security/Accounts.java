package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import io.docket.routes.store.accounts.SessionRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, changes and deletes users, each in one transaction with its audit entry. A change of password, role or {@code
 * enabled} ends all sessions of the user: tokens carry the account's version, which is then increased.
 */
@Component
class Accounts {
    private static final String ADMIN = "admin";

    private final AccountRows rows;
    private final SessionRows sessions;
    private final PasswordEncoder passwords;
    private final Audit audit;

    Accounts(AccountRows rows, SessionRows sessions, PasswordEncoder passwords, Audit audit) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Returns a user; throws the problem {@code not_found} when there is none. */
    Account get(String username) {
        return rows.find(username).orElseThrow(() -> missing(username));
    }

    @Transactional
    public Account create(NewUser user) {
        PasswordRules.check(user.username(), user.password());
        Account account = new Account(
                user.username(),
                passwords.encode(user.password()),
                user.role(),
                user.teamOrDefault(),
                user.displayName(),
                user.isEnabled(),
                0,
                Instant.now());
        if (!rows.insert(account)) {
            throw new ProblemException(
                    ProblemCode.USERNAME_TAKEN, "There is or was a user named \"" + user.username() + "\"");
        }
        audit.note("user_created", user.username(), Map.of("role", user.role(), "team", user.teamOrDefault()));
        return get(user.username());
    }

    @Transactional
    public Account change(String username, UserChange change) {
        String hash = hash(username, change.password());
        // Locks the admins' rows before the account is read, so that no concurrent transaction is changing it.
        long admins = rows.lockAdmins();
        Account before = get(username);
        boolean staysAdmin = change.role().equals(ADMIN) && change.enabled();
        guardLastAdmin(before, staysAdmin, admins);
        Account wanted = wanted(before, change, hash);
        Account after = rows.update(wanted, before.version()).orElseThrow(() -> missing(username));
        if (after.version() != before.version()) {
            sessions.endAll(username);
        }
        audit.note("user_changed", username, changed(before, after));
        return after;
    }

    /** Slow on purpose (bcrypt), so it is called before any row is locked. */
    private @Nullable String hash(String username, @Nullable String password) {
        if (password == null) {
            return null;
        }
        PasswordRules.check(username, password);
        return passwords.encode(password);
    }

    private static Account wanted(Account before, UserChange change, @Nullable String hash) {
        boolean ends = hash != null || !change.role().equals(before.role()) || change.enabled() != before.enabled();
        return new Account(
                before.username(),
                hash == null ? before.passwordHash() : hash,
                change.role(),
                change.team(),
                change.displayName(),
                change.enabled(),
                ends ? before.version() + 1 : before.version(),
                before.createdAt());
    }

    /** Sets the password of a user, and ends all sessions of the user. */
    @Transactional
    public Account changePassword(Account before, String password) {
        PasswordRules.check(before.username(), password);
        Account wanted = new Account(
                before.username(),
                passwords.encode(password),
                before.role(),
                before.team(),
                before.displayName(),
                before.enabled(),
                before.version() + 1,
                before.createdAt());
        Account after = rows.update(wanted, before.version()).orElseThrow(() -> missing(before.username()));
        sessions.endAll(before.username());
        audit.note("password_changed", before.username(), Map.of());
        return after;
    }

    @Transactional
    public void delete(String username) {
        long admins = rows.lockAdmins();
        Account before = get(username);
        guardLastAdmin(before, false, admins);
        rows.delete(username);
        sessions.endAll(username);
        audit.note("user_deleted", username, Map.of("role", before.role(), "team", before.team()));
    }

    private static void guardLastAdmin(Account account, boolean staysAdmin, long admins) {
        boolean isAdmin = account.role().equals(ADMIN) && account.enabled();
        if (isAdmin && !staysAdmin && admins <= 1) {
            throw new ProblemException(
                    ProblemCode.LAST_ADMIN, "\"" + account.username() + "\" is the only admin who can sign in");
        }
    }

    private static Map<String, Object> changed(Account before, Account after) {
        Map<String, Object> changed = new LinkedHashMap<>();
        put(changed, "role", before.role(), after.role());
        put(changed, "team", before.team(), after.team());
        put(changed, "enabled", before.enabled(), after.enabled());
        put(changed, "display_name", String.valueOf(before.displayName()), String.valueOf(after.displayName()));
        if (!before.passwordHash().equals(after.passwordHash())) {
            changed.put("password", "set");
        }
        return changed;
    }

    private static void put(Map<String, Object> changed, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changed.put(name, Map.of("from", before, "to", after));
        }
    }

    private static ProblemException missing(String username) {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is no user \"" + username + "\"");
    }
}
