package io.docket.routes.http;

import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parses a query string strictly, so that no other parser can interpret it differently. */
final class Query {
    private Query() {}

    /**
     * Returns the values of each name, in the order of the query.
     *
     * @throws ProblemException when an escape means nothing, or a value has no name
     */
    static Map<String, List<String>> read(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (name.isEmpty()) {
                    throw bad("has a value without a name");
                }
                parameters
                        .computeIfAbsent(name, key -> new ArrayList<>())
                        .add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        String decoded = Address.decoded(text.replace('+', ' '));
        if (decoded == null) {
            throw bad("has % without two hexadecimal digits, or bytes that are no UTF-8");
        }
        return decoded;
    }

    private static ProblemException bad(String what) {
        return new ProblemException(Problem.of(ProblemCode.BAD_REQUEST, "The query " + what));
    }
}
