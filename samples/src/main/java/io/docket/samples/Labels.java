package io.docket.samples;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words on an invoice in one language. */
final class Labels {
    private static final Map<String, Map<String, String>> ALL = TextTable.read("labels.tsv").stream()
            .collect(Collectors.toMap(row -> value(row, "key"), Function.identity()));

    private final String language;

    Labels(String language) {
        this.language = language;
    }

    String get(String key) {
        Map<String, String> row = ALL.get(key);
        if (row == null) {
            throw new IllegalArgumentException("No label " + key);
        }
        return value(row, language);
    }

    private static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return value;
    }
}
