package io.docket.routes.store.accounts;

import io.docket.routes.store.database.Columns;
import io.docket.routes.store.database.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in. A deleted user is not found any more, but the name stays taken. */
@Repository
public class AccountRows {
    private static final String SELECT = "select * from account where deleted_at is null";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One user.
     *
     * @param passwordHash as Spring Security's delegating encoder writes it
     * @param role viewer, reviewer, approver or admin
     * @param team whose documents the user works on
     * @param enabled whether the user may sign in; otherwise tokens and tickets are not valid either
     * @param version tokens and tickets of the user are valid only while this does not change
     */
    public record Account(
            String username,
            String passwordHash,
            String role,
            String team,
            @Nullable String displayName,
            boolean enabled,
            long version,
            Instant createdAt) {

        /** Without the hash, which no log may show. */
        @Override
        public String toString() {
            return "Account[" + username + "]";
        }
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return jdbc.sql(SELECT + " and username = :username")
                .param("username", Columns.storable(username))
                .query(AccountRows::row)
                .optional();
    }

    /** Returns all users by name. */
    @Transactional(readOnly = true)
    public List<Account> list() {
        return jdbc.sql(SELECT + " order by username").query(AccountRows::row).list();
    }

    /**
     * Adds a user; version and time of the account are set here.
     *
     * @return false when there is, or was, a user of that name, which is left unchanged
     */
    @Transactional
    public boolean insert(Account account) {
        return jdbc.sql("""
                        insert into account (username, password_hash, role, team, display_name, enabled, created_at)
                        values (:name, :hash, :role, :team, :display, :enabled, :at) on conflict do nothing
                        """)
                        .param("name", account.username())
                        .param("hash", account.passwordHash())
                        .param("role", account.role())
                        .param("team", account.team())
                        .param("display", Columns.storable(account.displayName()))
                        .param("enabled", account.enabled() ? 1 : 0)
                        .param("at", Times.micros(account.createdAt()))
                        .update()
                == 1;
    }

    /** Stores a user as given; empty when the user has been changed since, or is gone. */
    @Transactional
    public Optional<Account> update(Account account, long version) {
        return jdbc.sql("""
                        update account set password_hash = :hash, role = :role, team = :team, display_name = :display,
                        enabled = :enabled, version = :next
                        where username = :name and version = :version and deleted_at is null returning *
                        """)
                .param("hash", account.passwordHash())
                .param("role", account.role())
                .param("team", account.team())
                .param("display", Columns.storable(account.displayName()))
                .param("enabled", account.enabled() ? 1 : 0)
                .param("next", account.version())
                .param("name", account.username())
                .param("version", version)
                .query(AccountRows::row)
                .optional();
    }

    /** Deletes a user; the name cannot be used again. */
    @Transactional
    public boolean delete(String username) {
        return jdbc.sql("""
                        update account set enabled = 0, password_hash = '', version = version + 1, deleted_at = :now
                        where username = :name and deleted_at is null
                        """)
                        .param("now", Times.micros(Instant.now()))
                        .param("name", Columns.storable(username))
                        .update()
                == 1;
    }

    /**
     * Counts the admins that can sign in, and locks them until the end of the transaction, so that two concurrent
     * requests cannot remove the last two.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long lockAdmins() {
        jdbc.sql("update account set role = role where role = 'admin'").update();
        return jdbc.sql("select count(*) from account where role = 'admin' and enabled = 1 and deleted_at is null")
                .query(Long.class)
                .single();
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        return new Account(
                Columns.required(row, "username"),
                Columns.required(row, "password_hash"),
                Columns.required(row, "role"),
                Columns.required(row, "team"),
                Columns.text(row, "display_name"),
                row.getInt("enabled") == 1,
                row.getLong("version"),
                Times.instant(row.getLong("created_at")));
    }
}
