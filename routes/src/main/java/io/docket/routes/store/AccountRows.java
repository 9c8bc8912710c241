package io.docket.routes.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in. */
@Repository
public class AccountRows {
    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One user.
     *
     * @param passwordHash as Spring Security's delegating encoder writes it
     * @param role viewer, reviewer, approver or admin
     */
    public record Account(String username, String passwordHash, String role) {}

    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return jdbc.sql("select username, password_hash, role from account where username = :username")
                .param("username", Columns.storable(username))
                .query((row, number) -> new Account(
                        Columns.required(row, "username"),
                        Columns.required(row, "password_hash"),
                        Columns.required(row, "role")))
                .optional();
    }

    /**
     * Adds a user.
     *
     * @return false when there is one of that name; it is left as it is
     */
    @Transactional
    public boolean insert(Account account) {
        return jdbc.sql("""
                                insert into account (username, password_hash, role, created_at) values (:name, :hash, :role, :at)
                                on conflict do nothing
                                """)
                        .param("name", account.username())
                        .param("hash", account.passwordHash())
                        .param("role", account.role())
                        .param("at", Times.micros(Instant.now()))
                        .update()
                == 1;
    }
}
