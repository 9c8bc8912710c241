package io.docket.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests, with a token or without one. */
final class Http {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** One for all: each has a thread and a selector of its own, which go only with the next collection. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI server;
    private final String token;

    Http(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Returns one who asks without a token. */
    static Http anonymous(URI server) {
        return new Http(server, "");
    }

    String token() {
        return token;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return send(
                "POST", path, BodyPublishers.ofString(Json.write(body)), Map.of("Content-Type", "application/json"));
    }

    /** Puts a body as it is; the headers come on top of the content type. */
    Answer put(String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.method("PUT", BodyPublishers.ofString(body)));
    }

    /** Uploads files as a browser's form does, after the given fields. */
    Answer upload(Map<String, String> fields, List<Path> files) {
        return upload(new Multipart(fields, files), Map.of());
    }

    /** Uploads one file under a key, so that asking again makes no second document. */
    Answer upload(Path file, String idempotencyKey) {
        return upload(new Multipart(Map.of(), List.of(file)), Map.of("Idempotency-Key", idempotencyKey));
    }

    private Answer upload(Multipart form, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", form.contentType());
        return send("POST", "/api/documents/upload", form.body(), all);
    }

    /** Opens a stream of server-sent events. */
    InputStream stream(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        HttpResponse<InputStream> response = exchange(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + path + " answered " + response.statusCode());
        }
        return response.body();
    }

    WebSocket socket(String path, WebSocket.Listener listener) {
        URI uri = URI.create(server.toString().replaceFirst("^http", "ws") + path);
        return HTTP.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(uri, listener)
                .join();
    }

    private Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).method(method, body);
        headers.forEach(request::header);
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        return new Answer(exchange(request.build(), BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(request + " was interrupted", e);
        }
    }
}
