package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may do what, as the table of docs/security.md says it, for each operation of the contract. */
final class AccessMatrix {
    private static final Path TABLE = Path.of("..", "docs", "security.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (nobody|viewer|reviewer|approver|admin) \\|(.*)\\|(.*)\\|(.*)\\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Set<String> METHODS = Set.of("get", "head", "put", "post", "delete", "patch", "options");

    /** What an operation answers about. */
    enum About {
        /** A document or job that the path names. */
        ONE,
        /** All that the user sees. */
        LIST,
        OTHER
    }

    private static final List<About> COLUMNS = List.of(About.ONE, About.LIST, About.OTHER);

    /**
     * One operation.
     *
     * @param role that it takes; nobody for none
     */
    record Operation(String id, String method, String path, String role, About about) {

        @Override
        public String toString() {
            return id;
        }
    }

    private AccessMatrix() {}

    /** Returns the operations of the contract; throws when the table has no row for one, or one that is not there. */
    static List<Operation> operations() throws IOException {
        Map<String, Operation> rows = rows();
        List<Operation> operations = new ArrayList<>();
        Set<String> missing = new TreeSet<>();
        contract()
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            String id = operation.getValue().path("operationId").asText();
                            Operation row = rows.remove(id);
                            if (row == null) {
                                missing.add(id);
                            } else {
                                assertThat(operation.getValue().path("x-role").asText())
                                        .as("x-role of %s in the contract", id)
                                        .isEqualTo(row.role);
                                String method = operation.getKey().toUpperCase(Locale.ROOT);
                                operations.add(new Operation(id, method, path.getKey(), row.role, row.about));
                            }
                        }));
        if (!missing.isEmpty() || !rows.isEmpty()) {
            throw new AssertionError("The table of docs/security.md lacks " + missing + " and has " + rows.keySet()
                    + ", which the contract has not");
        }
        return operations;
    }

    private static Map<String, Operation> rows() throws IOException {
        Map<String, Operation> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    add(rows, row.group(1), COLUMNS.get(column), row.group(2 + column));
                }
            }
        }
        return rows;
    }

    private static void add(Map<String, Operation> rows, String role, About about, String cell) {
        Matcher name = NAME.matcher(cell);
        while (name.find()) {
            rows.put(name.group(1), new Operation(name.group(1), "", "", role, about));
        }
    }

    private static JsonNode contract() throws IOException {
        try (InputStream in = AccessMatrix.class.getResourceAsStream("/openapi/docket.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(in)).path("paths");
        }
    }
}
