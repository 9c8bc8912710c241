package io.docket.routes.models;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a service whose answers are bounded in size and in time, however slowly or endlessly they come. Redirects are not
 * followed: they would take a document, and a key, to a place that nobody has named.
 */
final class BoundedClient implements HttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int REFUSAL_BYTES = 10_000;

    private final java.net.http.HttpClient client;
    private final Executor readers;
    private final Duration timeout;
    private final int mostBytes;

    /**
     * @param readers threads that wait for bytes; one for each call
     * @param timeout of a call, from the connection to the last byte
     * @param mostBytes of an answer
     */
    BoundedClient(Executor readers, Duration timeout, int mostBytes) {
        client = java.net.http.HttpClient.newBuilder()
                // Small servers take the offer of HTTP/2 for something else.
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT)
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .executor(readers)
                .build();
        this.readers = readers;
        this.timeout = timeout;
        this.mostBytes = mostBytes;
    }

    /**
     * Returns the answer.
     *
     * @throws AnsweredException when it is no 2xx
     * @throws UncheckedIOException when there is none, or it is too large or too slow
     */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) throws HttpException {
        try {
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("The call was ended, because this process stops", e));
        }
    }

    private SuccessfulHttpResponse answer(HttpRequest request) throws IOException, InterruptedException {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(timeout)
                .method(request.method().name(), BodyPublishers.ofString(String.valueOf(request.body())));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        long start = System.nanoTime();
        HttpResponse<InputStream> response = client.send(builder.build(), BodyHandlers.ofInputStream());
        Duration left = timeout.minusNanos(System.nanoTime() - start);
        boolean isGood = response.statusCode() / 100 == 2;
        String body = read(response.body(), isGood ? mostBytes : REFUSAL_BYTES, isGood, left);
        if (!isGood) {
            throw new AnsweredException(
                    response.statusCode(),
                    body,
                    RetryAfter.of(response.headers().firstValue("Retry-After").orElse(null)));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(response.statusCode())
                .headers(response.headers().map())
                .body(body)
                .build();
    }

    /** In a thread of its own: reading ends with the stream, and cannot be told to end at a moment. */
    private String read(InputStream in, int most, boolean whole, Duration left)
            throws IOException, InterruptedException {
        CompletableFuture<byte[]> bytes = CompletableFuture.supplyAsync(() -> bytes(in, most + 1), readers);
        try (in) {
            byte[] read = bytes.get(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
            if (whole && read.length > most) {
                throw new IOException("The answer is longer than " + most + " bytes");
            }
            return new String(read, 0, Math.min(read.length, most), StandardCharsets.UTF_8);
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("The whole answer did not come within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new IOException("The answer was cut off", e.getCause());
        }
    }

    private static byte[] bytes(InputStream in, int most) {
        try {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Nothing here streams");
    }
}
