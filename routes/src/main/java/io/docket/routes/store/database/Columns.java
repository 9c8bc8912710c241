package io.docket.routes.store.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads nullable columns, and prepares values for columns. */
public final class Columns {
    private Columns() {}

    /** Returns a value as both databases keep it: PostgreSQL refuses the character NUL, which files may hold. */
    public static @Nullable Object storable(@Nullable Object value) {
        return value instanceof String text ? text.replace("\0", "") : value;
    }

    public static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    public static String required(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }

    public static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : Times.instant(value);
    }
}
