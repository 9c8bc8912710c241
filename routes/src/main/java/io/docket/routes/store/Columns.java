package io.docket.routes.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads columns that may be null. */
final class Columns {
    private Columns() {}

    static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    static String required(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Long value = number(row, column);
        return value == null ? null : Times.instant(value);
    }
}
