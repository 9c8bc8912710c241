package io.docket.routes.store.database;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the database is.
 *
 * @param url JDBC URL; {@code jdbc:sqlite:FILE} for the embedded one
 * @param user of PostgreSQL; null when the URL or the server needs none
 * @param password of PostgreSQL
 * @param readers connections of the pool that only reads; SQLite only
 * @param connections of this process; PostgreSQL only
 */
@Validated
@ConfigurationProperties("docket.database")
public record DatabaseProperties(
        @NotNull
        @Pattern(regexp = "jdbc:(sqlite|postgresql):.+", message = "must begin with jdbc:sqlite: or jdbc:postgresql:")
        String url,

        @Nullable String user,
        @Nullable String password,
        @DefaultValue("4") @Positive int readers,
        @DefaultValue("10") @Positive int connections) {
    public static final String URL = "docket.database.url";

    public DatabaseProperties {
        user = blankToNull(user);
        password = blankToNull(password);
    }

    /** An empty environment variable counts as not set. */
    public static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Without the password, and without the URL, which may hold one. */
    @Override
    public String toString() {
        return "DatabaseProperties[connections=" + connections + ", readers=" + readers + "]";
    }
}
