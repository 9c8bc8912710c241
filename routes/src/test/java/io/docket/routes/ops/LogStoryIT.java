package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

/** One id finds the whole story of a document in the log. */
@DocketIntegration
class LogStoryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DOCUMENT = "document_id";
    private static final String JOB = "job_id";
    private static final String REQUEST = "request_id";

    @Autowired
    private TestRestTemplate http;

    @Value("${docket.data}")
    private Path data;

    @Value("${logging.pattern.correlation}")
    private String pattern;

    @TempDir
    private Path folder;

    private LogLines lines;
    private Api api;

    /** Not earlier: the start of the application takes away whoever listened to the log before. */
    @BeforeEach
    void listen() {
        lines = new LogLines();
        api = new Api(http);
    }

    @AfterEach
    void close() {
        lines.close();
    }

    @Test
    void isToldFromTheUploadToTheOutFolder() throws IOException {
        ResponseEntity<JsonNode> answer = api.upload(Samples.file("invoices/invoice-de-01-werkstatt.pdf"), Map.of());
        String id = Api.result(answer).path(DOCUMENT).asText();
        String job = Api.result(answer).path(JOB).asText();
        api.awaitStatus(id, "completed");
        ResponseEntity<JsonNode> finalized = api.post("/api/documents/" + id + "/finalize");
        assertThat(finalized.getStatusCode().value())
                .as("%s", finalized.getBody())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> lines.grep(id).stream()
                        .anyMatch(line -> line.getFormattedMessage().startsWith("Wrote ")));

        List<ILoggingEvent> story = lines.grep(id);
        assertThat(story)
                .extracting(LogStoryIT::firstWord)
                .containsSubsequence("Accepted", "Completed", "Finalized", "Wrote");
        assertThat(story)
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .as(line.getFormattedMessage())
                        .containsEntry(DOCUMENT, id)
                        .containsEntry(JOB, job));
        assertThat(mdc(story, "Accepted")).containsEntry(REQUEST, header(answer));
        assertThat(mdc(story, "Finalized")).containsEntry(REQUEST, header(finalized));
        assertThat(mdc(story, "Completed")).doesNotContainKey(REQUEST);
        assertThat(json(line(story, "Completed")).path(DOCUMENT).asText()).isEqualTo(id);
        assertThat(plain(line(story, "Accepted")))
                .isEqualTo("request=" + header(answer) + " document=" + id + " job=" + job + " ");
        assertThat(plain(line(story, "Completed"))).isEqualTo("document=" + id + " job=" + job + " ");
    }

    @Test
    void isToldOfATableThatIsDoneInParts() throws IOException {
        String rows = IntStream.range(0, 4000).mapToObj(i -> "a" + i + ",1").collect(Collectors.joining("\n"));
        String id = api.accepted(Files.writeString(folder.resolve("parts.csv"), "name,number\n" + rows), Map.of());
        api.awaitStatus(id, "completed");

        assertThat(lines.grep(id)).extracting(LogStoryIT::firstWord).contains("Accepted", "Cut", "Completed");
        assertThat(lines.grep(id))
                .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry(DOCUMENT, id)
                        .containsKey(JOB));
    }

    @Test
    void hasTheFileOfASource() throws IOException {
        Path inbox = Files.createDirectories(data.resolve("inbox"));
        Path half = Files.writeString(inbox.resolve(".log-story.txt"), "Dear all,");
        Files.move(half, inbox.resolve("log-story.txt"));

        await().atMost(PATIENCE)
                .until(() -> lines.grep("drop").stream()
                        .anyMatch(line -> line.getFormattedMessage().startsWith("Accepted ")));

        Map<String, String> accepted = mdc(lines.grep("drop"), "Accepted");
        assertThat(accepted).containsKeys(DOCUMENT, JOB).doesNotContainKey(REQUEST);
        String id = Objects.requireNonNull(accepted.get(DOCUMENT));
        api.awaitStatus(id, "completed");
        assertThat(lines.grep(id)).extracting(LogStoryIT::firstWord).containsSubsequence("Accepted", "Completed");
    }

    private static String header(ResponseEntity<JsonNode> answer) {
        return Objects.requireNonNull(answer.getHeaders().getFirst("X-Request-Id"));
    }

    private static String firstWord(ILoggingEvent line) {
        String text = line.getFormattedMessage();
        return text.substring(0, Math.max(0, text.indexOf(' ')));
    }

    private static ILoggingEvent line(List<ILoggingEvent> lines, String begin) {
        return lines.stream()
                .filter(line -> line.getFormattedMessage().startsWith(begin))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> mdc(List<ILoggingEvent> lines, String begin) {
        return line(lines, begin).getMDCPropertyMap();
    }

    /** As {@code logging.structured.format.console=ecs} has it. */
    private JsonNode json(ILoggingEvent line) throws IOException {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(lines.getContext());
        encoder.setFormat("ecs");
        encoder.start();
        return new ObjectMapper().readTree(encoder.encode(line));
    }

    /** What the plain pattern has of the ids. */
    private String plain(ILoggingEvent line) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(lines.getContext());
        layout.setPattern(pattern);
        layout.start();
        return layout.doLayout(line);
    }
}
