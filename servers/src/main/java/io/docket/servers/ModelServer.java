package io.docket.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Speaks the protocols of OpenAI's chat completions, of LibreTranslate and of Apertium, and answers as a test says, also as no server
 * should. It is no model: whatever it is asked, it says what it was told to say.
 */
public final class ModelServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> paths = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Function<String, Answer> answers;

    /**
     * Starts it on a free port of the loopback address.
     *
     * @param answers to the body of a request
     */
    public ModelServer(Function<String, Answer> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Writes one answer. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange, ModelServer server) throws IOException, InterruptedException;
    }

    /** The model says something. */
    public static Answer says(String text) {
        return completion(text, "stop");
    }

    /** The model says something and is cut off by the limit of its answer. */
    public static Answer isCutAt(String text) {
        return completion(text, "length");
    }

    private static Answer completion(String text, String reason) {
        return json(200, """
                {"id":"1","object":"chat.completion","model":"test","choices":[{"index":0,"message":{"role":"assistant",\
                "content":%s},"finish_reason":"%s"}],"usage":{"prompt_tokens":100,"completion_tokens":20,\
                "total_tokens":120}}""".formatted(quoted(text), reason));
    }

    /** The translator says something. */
    public static Answer translates(String text) {
        return json(200, "{\"translatedText\":%s}".formatted(quoted(text)));
    }

    /** The translator of Apertium's protocol says something. */
    public static Answer translatesAsApertium(String text) {
        return json(
                200,
                "{\"responseData\":{\"translatedText\":%s},\"responseDetails\":null,\"responseStatus\":200}"
                        .formatted(quoted(text)));
    }

    /** The model says something, and why it ended in the words of its server. */
    public static Answer endsWith(String reason, String text) {
        return completion(text, reason);
    }

    /** A status with a body of JSON; header pairs may follow. */
    public static Answer json(int status, String body, String... headers) {
        return (exchange, server) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Begins an answer and ends the connection. */
    public static Answer breaksOff() {
        return (exchange, server) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\":".getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Answers without end, as fast as it can. */
    public static Answer neverEnds() {
        return (exchange, server) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
            while (server.end.getCount() > 0) {
                out.write(block);
            }
        };
    }

    /** Takes a request and says nothing until the server ends. */
    public static Answer staysSilent() {
        return (exchange, server) -> server.end.await();
    }

    /** Sends the head of an answer, and then nothing until the server ends. */
    public static Answer stopsInTheMiddle() {
        return (exchange, server) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            server.end.await();
        };
    }

    /** Has another server answer the same request. */
    public static Answer forwardsTo(URI address) {
        return (exchange, server) -> {
            List<String> all = server.requests();
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(all.get(all.size() - 1)))
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            paths.add(exchange.getRequestURI().getPath());
            requests.add(body);
            answers.apply(body).to(exchange, this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sets how it answers from now on. */
    public void answer(Function<String, Answer> other) {
        answers = other;
    }

    /** Returns the bodies of all requests so far, in the order in which they came. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns the paths of all requests so far, in the order in which they came. */
    public List<String> paths() {
        synchronized (paths) {
            return List.copyOf(paths);
        }
    }

    /** Returns its address without a path. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns what a process needs to ask it as a language model. */
    public Map<String, String> environment() {
        return Map.of("DOCKET_LLM_URL", url() + "/v1", "DOCKET_LLM_MODEL", "test");
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(c -> quoted.append(
                        c < ' ' || c == '"' || c == '\\' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return quoted.append('"').toString();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
