package io.docket.processors.validate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table's columns must hold; the part of Frictionless Table Schema (v1) that Docket checks.
 *
 * @param name names the schema in the API
 * @param columns in the order of the schema; a file may have them in any order and others beside them
 */
public record TableSchema(String name, List<Column> columns) {

    /** Keeps its own copy. */
    public TableSchema {
        columns = List.copyOf(columns);
    }

    /**
     * One column, a Frictionless field.
     *
     * @param name as in the file's header
     * @param type what every value must be
     * @param required {@code constraints.required}: no blank cell
     * @param unique {@code constraints.unique}: no value twice in one file
     * @param format for dates, a pattern of {@code %Y}, {@code %m}, {@code %d} and other characters as they are; null
     *     or {@code default} for ISO 8601; other types ignore it
     * @param pattern {@code constraints.pattern}: a regular expression for the whole value; null for none
     * @param allowed {@code constraints.enum}; empty for any value
     */
    public record Column(
            String name,
            Type type,
            boolean required,
            boolean unique,
            @Nullable String format,
            @Nullable String pattern,
            List<String> allowed) {

        /** Keeps its own copy. */
        public Column {
            allowed = List.copyOf(allowed);
        }
    }

    /** Frictionless types; EMAIL is a string with {@code "format": "email"}. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        DATE,
        BOOLEAN,
        EMAIL
    }
}
