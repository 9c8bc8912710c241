package io.docket.routes.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.flow.SaidCharset;
import io.docket.routes.flow.Simulation;
import io.docket.routes.flow.WantedWords;
import io.docket.routes.store.accounts.SenderData;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sender's statements about the files of one request, from form fields, JSON or tus metadata.
 *
 * @param priority 0 to 9, 4 is usual, as in JMS
 * @param pipeline that they are processed with; null for that of the kind of each
 * @param process whether they are queued at once; otherwise they are only stored
 */
record Sending(SenderData data, int priority, @Nullable String pipeline, boolean process) {
    private static final int USUAL_PRIORITY = 4;

    /** The known field names. */
    static final Set<String> NAMES = Set.of(
            "client_name",
            "report_id",
            "schema",
            "charset",
            "metadata",
            "priority",
            "pipeline",
            "process",
            "translate",
            "plain",
            "simulate");

    /** Without any statement. */
    static final Sending NONE = new Sending(SenderData.NONE, USUAL_PRIORITY, null, true);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final int MAX_TEXT = 200;
    private static final int MAX_SCHEMA = 100;
    private static final int MAX_PIPELINE = 40;
    private static final int MAX_ENTRIES = 50;
    private static final int MAX_NAME = 64;
    private static final int MAX_VALUE = 500;

    /**
     * Parses the fields. Unknown names are ignored: the callers check those.
     *
     * @throws ProblemException when a value is invalid
     */
    static Sending of(Map<String, String> fields) {
        SenderData data = new SenderData(
                text(fields, "client_name", MAX_TEXT),
                text(fields, "report_id", MAX_TEXT),
                text(fields, "schema", MAX_SCHEMA),
                SaidCharset.required(fields.get("charset")),
                metadata(fields.get("metadata")),
                WantedWords.required(fields.get("translate"), truth(fields, "plain", false)),
                Simulation.required(fields.get("simulate")));
        return new Sending(
                data,
                priority(fields.get("priority")),
                text(fields, "pipeline", MAX_PIPELINE),
                truth(fields, "process", true));
    }

    private static @Nullable String text(Map<String, String> fields, String name, int most) {
        String value = fields.get(name);
        if (value != null && value.length() > most) {
            throw bad("\"" + name + "\" is longer than " + most + " characters");
        }
        return value;
    }

    private static boolean truth(Map<String, String> fields, String name, boolean unsaid) {
        String text = fields.get(name);
        if (text == null) {
            return unsaid;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw bad("\"" + name + "\" is \"" + text + "\" and neither true nor false");
        }
        return text.equals("true");
    }

    private static int priority(@Nullable String text) {
        if (text == null) {
            return USUAL_PRIORITY;
        }
        if (!text.matches("[0-9]")) {
            throw bad("\"priority\" is \"" + text + "\" and not a number from 0 to 9");
        }
        return Integer.parseInt(text);
    }

    private static Map<String, String> metadata(@Nullable String text) {
        return text == null || text.isBlank() ? Map.of() : checked(read(text));
    }

    private static Map<String, String> read(String text) {
        try {
            Map<String, String> metadata = JSON.readValue(text, STRINGS);
            if (metadata != null) {
                return metadata;
            }
        } catch (JsonProcessingException e) {
            // JSON that is no object ends in the same problem.
        }
        throw bad("\"metadata\" is not a JSON object of strings with distinct names");
    }

    /** Returns the metadata if it keeps to the limits of the contract. */
    static Map<String, String> checked(Map<String, String> metadata) {
        if (metadata.size() > MAX_ENTRIES) {
            throw bad("\"metadata\" has more than " + MAX_ENTRIES + " entries");
        }
        metadata.forEach((name, value) -> {
            if (name.isBlank() || name.length() > MAX_NAME || value == null || value.length() > MAX_VALUE) {
                throw bad("\"metadata\" has an entry whose name is not 1 to " + MAX_NAME
                        + " characters, or whose value is not a string of at most " + MAX_VALUE);
            }
        });
        return metadata;
    }

    private static ProblemException bad(String what) {
        return new ProblemException(ProblemCode.BAD_REQUEST, "Field " + what);
    }
}
