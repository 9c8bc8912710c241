package io.docket.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document, as the API shows it. */
record Doc(
        String id,
        String jobId,
        long version,
        int revision,
        String fileName,
        String kind,
        String mediaType,
        String sha256,
        String source,
        String status,
        String review,
        int pageCount,
        @Nullable Failure failure,
        @Nullable List<Field> fields,
        @Nullable List<Finding> findings,
        @Nullable Table table,
        @Nullable Text text,
        @Nullable Processing processing) {
    private static final Set<String> ENDED = Set.of("completed", "finalized", "failed", "cancelled");

    record Failure(
            String code,
            String stage,
            String message,
            String hint,
            int attempt,
            @Nullable String step) {}

    record Field(String name, @Nullable String value, double confidence, String origin) {}

    record Finding(String code, String severity, long line, String message) {}

    record Table(List<String> header, @Nullable String schema, long totalRows, long successRows, long failedRows) {}

    record Processing(String pipeline, String sha256, Map<String, String> processors) {}

    record Text(int characters, int chunks) {}

    boolean ended() {
        return ENDED.contains(status);
    }

    String etag() {
        return "\"" + version + "\"";
    }

    /** Returns the record's values by name, null where the document does not say. */
    Map<String, @Nullable String> values() {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        if (fields != null) {
            fields.forEach(field -> values.put(field.name(), field.value()));
        }
        return values;
    }

    boolean hasErrors() {
        return findings != null
                && findings.stream().anyMatch(finding -> finding.severity().equals("error"));
    }
}
