package io.docket.routes.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Limits for request bodies: {@code x-max-body} of the operation in the contract, in bytes or {@code file} for one that
 * is streamed to the file store; 64 KB for all others.
 */
@Component
class BodyLimits {
    /** Read into memory for anybody; longer bodies are read only from authenticated clients. */
    static final int SMALL = 8 << 10;

    private static final String LIMIT = "x-max-body";
    private static final Limit USUAL = new Limit(64 << 10, false);
    private static final Limit FILE = new Limit(Long.MAX_VALUE, true);
    /** Hawtio asks about each operation of each MBean in one request: 1.1 MB with the routes that are Docket's own. */
    private static final Rule JOLOKIA =
            new Rule("POST", Pattern.compile("(?:/hawtio)?/jolokia/?"), new Limit(4 << 20, false));

    private final Contract contract;
    private volatile @Nullable List<Rule> rules;

    BodyLimits(Contract contract) {
        this.contract = contract;
    }

    /**
     * The limit for a body.
     *
     * @param file whether it goes to the file store, which has limits of its own
     */
    record Limit(long bytes, boolean file) {}

    private record Rule(String method, Pattern path, Limit limit) {}

    Limit of(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI();
        return rules().stream()
                .filter(rule -> rule.method().equals(request.getMethod()))
                .filter(rule -> rule.path().matcher(path).matches())
                .map(Rule::limit)
                .findFirst()
                .orElse(USUAL);
    }

    private List<Rule> rules() throws IOException {
        List<Rule> read = rules;
        if (read == null) {
            read = Stream.concat(
                            Stream.of(JOLOKIA),
                            contract.tree().path("paths").properties().stream()
                                    .flatMap(path -> path.getValue().properties().stream()
                                            .filter(operation ->
                                                    operation.getValue().has(LIMIT))
                                            .map(operation -> new Rule(
                                                    operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                                    pattern(path.getKey()),
                                                    limit(operation.getValue().path(LIMIT))))))
                    .toList();
            rules = read;
        }
        return read;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+"));
    }

    private static Limit limit(JsonNode value) {
        return value.isNumber() ? new Limit(value.asLong(), false) : FILE;
    }
}
