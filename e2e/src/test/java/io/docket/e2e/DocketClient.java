package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Somebody who works with documents: sends them, awaits what becomes of them, and says what to expect. */
final class DocketClient {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Http http;

    DocketClient(Http http) {
        this.http = http;
    }

    /** Signs in as the first user. */
    static DocketClient admin(URI server) {
        return new DocketClient(new Http(server, signIn(server)));
    }

    private static String signIn(URI server) {
        Map<String, String> credentials = Map.of("username", "admin", "password", Docket.PASSWORD);
        Answer answer = Http.anonymous(server).post("/auth/login", credentials);
        if (answer.status() == 503) {
            throw new NotSignedInException(answer);
        }
        answer.expect(200);
        return answer.json().path("access_token").asText();
    }

    /** Who signs people in cannot do so now. */
    static final class NotSignedInException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSignedInException(Answer answer) {
            super(answer.toString());
        }
    }

    Http http() {
        return http;
    }

    /** Uploads files, and expects that each is accepted. */
    List<Upload> send(Path... files) {
        List<Upload> uploads = results(http.upload(Map.of(), List.of(files)).expect(202));
        assertThat(uploads).hasSize(files.length).allMatch(upload -> upload.error() == null);
        return uploads;
    }

    /** Uploads a file, and returns its document when it is processed. */
    Doc sendAndAwait(Path file) {
        return await(send(file).get(0).documentId());
    }

    /** Returns the document when its processing has ended, one way or the other. */
    Doc await(String documentId) {
        return Awaitility.await("document " + documentId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> document(documentId), Doc::ended);
    }

    /** Returns the document when it is in the out folder. */
    Doc awaitExport(String documentId) {
        Awaitility.await("export of " + documentId)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> events(documentId).stream()
                        .anyMatch(event -> event.event().equals("document_exported")));
        return document(documentId);
    }

    Doc document(String id) {
        return http.get("/api/documents/" + id).expect(200).as(Doc.class);
    }

    /** Returns every document that a filter lets through, page by page. */
    List<Doc> documents(String filter) {
        List<Doc> documents = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = http.get("/api/documents?limit=200&sort=uploaded_at&" + filter + next)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> documents.add(Json.read(item, Doc.class)));
            next = page.path("next_cursor").asText("");
            next = next.isEmpty() || next.equals("null") ? "" : "&cursor=" + next;
        } while (!next.isEmpty());
        return documents;
    }

    List<LogEvent> events(String documentId) {
        JsonNode events =
                http.get("/api/documents/" + documentId + "/events").expect(200).json();
        return logOf(events);
    }

    List<LogEvent> jobEvents(String jobId) {
        return logOf(http.get("/api/jobs/" + jobId + "/events").expect(200).json());
    }

    Answer review(Doc document, Map<String, @Nullable String> values) {
        return http.put(
                "/api/documents/" + document.id() + "/review",
                Json.write(Map.of("fields", values)),
                Map.of("If-Match", document.etag()));
    }

    Answer finish(String documentId) {
        return http.post("/api/documents/" + documentId + "/finalize");
    }

    /** Looks at a completed document as far as it asks for it, and closes it. */
    Doc reviewAndFinalize(Doc document) {
        Doc seen = document.review().equals("needed")
                ? review(document, document.values()).expect(200).as(Doc.class)
                : document;
        return finish(seen.id()).expect(200).as(Doc.class);
    }

    /** The same, unless the record has errors that only a person can mend. */
    void reviewAndFinalizeIfItCan(Doc document) {
        if (!document.hasErrors()) {
            reviewAndFinalize(document);
        }
    }

    static List<Upload> results(Answer answer) {
        return StreamSupport.stream(answer.json().path("results").spliterator(), false)
                .map(result -> Json.read(result, Upload.class))
                .toList();
    }

    private static List<LogEvent> logOf(JsonNode json) {
        return StreamSupport.stream(json.path("events").spliterator(), false)
                .map(event -> Json.read(event, LogEvent.class))
                .toList();
    }
}
