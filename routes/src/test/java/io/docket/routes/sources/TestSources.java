package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.core.io.ByteArrayResource;

/** Defines sources as a file in {@code sources/} would, while Docket runs, and looks at them as a client. */
final class TestSources {
    private static final Duration PATIENCE = Duration.ofSeconds(110);
    private static final Pattern ENTRY = Pattern.compile("(?m)^(?=\\d{4}-\\d\\d-\\d\\dT)");

    private final SourceFiles files;
    private final SourceStart start;
    private final SourceMaker maker;
    private final Api api;
    private final List<String> started = new ArrayList<>();

    TestSources(SourceFiles files, SourceStart start, SourceMaker maker, Api api) {
        this.files = files;
        this.start = start;
        this.maker = maker;
        this.api = api;
    }

    /** Starts a source that is looked at five times a second; name and value of parameters in turn. */
    void start(String template, String name, String... parameters) {
        byte[] yaml = yaml(template, name, parameters).getBytes(StandardCharsets.UTF_8);
        start.start(files.read(new ByteArrayResource(yaml), name));
        started.add(name);
    }

    /** Returns the file that defines a source. */
    static String yaml(String template, String name, String... parameters) {
        StringBuilder yaml = new StringBuilder("- templatedRoute:\n    routeTemplateRef: ")
                .append(template)
                .append("\n    parameters:\n");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("schedule", "200ms");
        if (!template.equals("s3-source")) {
            values.put("rest", "300ms");
        }
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], parameters[i + 1]);
        }
        values.forEach((parameter, value) -> parameter(yaml, parameter, value));
        return yaml.toString();
    }

    private static void parameter(StringBuilder yaml, String name, String value) {
        yaml.append("      - name: ").append(name).append("\n        value: \"");
        yaml.append(value.replace("\\", "\\\\")).append("\"\n");
    }

    void stop() throws Exception {
        for (String name : started) {
            maker.stop(name);
        }
    }

    JsonNode show(String name) {
        return api.get("/api/sources/" + name);
    }

    JsonNode test(String name) {
        return Api.body(api.post("/api/sources/" + name + "/test"));
    }

    void post(String name, String action, int status) {
        assertThat(api.post("/api/sources/" + name + "/" + action)
                        .getStatusCode()
                        .value())
                .isEqualTo(status);
    }

    JsonNode awaitState(String name, String state) {
        Awaitility.await(name + " is " + state)
                .atMost(PATIENCE)
                .until(() -> show(name).path("state").asText().equals(state));
        return show(name);
    }

    /** Waits until a source has brought so many documents, and returns them. */
    List<JsonNode> awaitDocuments(String name, int count) {
        Awaitility.await(count + " documents of " + name)
                .atMost(PATIENCE)
                .until(() -> show(name).path("counts").path("taken").asInt() >= count);
        JsonNode page = api.get("/api/documents?limit=200&source=" + name).path("items");
        assertThat(show(name).path("counts").path("taken").asInt()).isEqualTo(count);
        return StreamSupport.stream(page.spliterator(), false).toList();
    }

    static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(PATIENCE).until(condition);
    }

    static String[] join(String[] some, String[] more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Returns the log's errors about a source, with their stack traces; other classes of this JVM log at the same time. */
    static List<String> errors(CapturedOutput output, String name) {
        return ENTRY.splitAsStream(output.getAll())
                .filter(entry -> entry.contains(" ERROR "))
                .filter(entry -> entry.contains("source-" + name) || entry.contains("routes.sources."))
                .toList();
    }

    /** Waits until a folder has these files, named without the time that stands before those put aside. */
    static void awaitNames(Path folder, String... names) {
        Awaitility.await(folder + " has " + List.of(names))
                .atMost(PATIENCE)
                .until(() -> names(folder), List.of(names)::equals);
    }

    /** Returns the names of the files directly in a folder, without the time that stands before those put aside. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file))
                    .map(file -> file.getFileName().toString().replaceFirst("^\\d{8}-\\d{9}-", ""))
                    .sorted()
                    .toList();
        }
    }
}
