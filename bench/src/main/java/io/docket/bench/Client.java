package io.docket.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Uploads as the first user, and asks how far everything is; may be shared by threads. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "a-boundary-that-is-in-no-file";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;

    Client(URI server) throws IOException {
        this.server = server;
        String credentials = JSON.writeValueAsString(Map.of("username", "admin", "password", DocketProcess.PASSWORD));
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/auth/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(credentials))
                .build();
        token = send(request, 200).path("access_token").asText();
    }

    /** Uploads files in one request. */
    JsonNode upload(List<Load.File> files) throws IOException {
        return upload(files, 202).path("results");
    }

    /** Uploads files in one request, and expects a status. */
    JsonNode upload(List<Load.File> files, int status) throws IOException {
        return send(uploading(files), status);
    }

    /** Uploads a file over a connection of its own, and tells the status of the answer. */
    CompletableFuture<Integer> uploadLater(Load.File file) {
        return http.sendAsync(uploading(List.of(file)), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private HttpRequest uploading(List<Load.File> files) {
        return request("/api/documents/upload")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(form(files))
                .build();
    }

    /** Returns how many documents have been processed; fails when one of them could not. */
    long completed() throws IOException {
        JsonNode counts = get("/api/documents?limit=1").path("counts");
        if (counts.path("failed").asLong() > 0) {
            throw new IOException("A document failed: " + counts);
        }
        return counts.path("completed").asLong();
    }

    boolean isCompleted(String documentId) throws IOException {
        return get("/api/documents/" + documentId).path("status").asText().equals("completed");
    }

    /** Returns the log of a document, oldest first. */
    JsonNode events(String documentId) throws IOException {
        return get("/api/documents/" + documentId + "/events").path("events");
    }

    /** Returns how many documents a source has brought. */
    long taken(String source) throws IOException {
        return get("/api/sources/" + source).path("counts").path("taken").asLong();
    }

    String stateOf(String source) throws IOException {
        return get("/api/sources/" + source).path("state").asText();
    }

    /** Pauses or resumes a source. */
    void post(String source, String action) throws IOException {
        send(
                request("/api/sources/" + source + "/" + action)
                        .POST(BodyPublishers.noBody())
                        .build(),
                200);
    }

    JsonNode get(String path) throws IOException {
        return send(request(path).build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static BodyPublisher form(List<Load.File> files) {
        List<BodyPublisher> parts = new ArrayList<>();
        for (Load.File file : files) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
                    + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            parts.add(BodyPublishers.ofString(head));
            parts.add(BodyPublishers.ofByteArray(file.bytes()));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + BOUNDARY + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private JsonNode send(HttpRequest request, int expected) throws IOException {
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != expected) {
                throw new IOException(request + " was answered with " + response.statusCode() + ": "
                        + new String(response.body(), UTF_8));
            }
            return JSON.readTree(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
