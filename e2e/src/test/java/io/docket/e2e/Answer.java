package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the server said. */
final class Answer {
    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Answer(HttpResponse<byte[]> response) {
        request = response.request().method() + " " + response.uri().getPath();
        status = response.statusCode();
        headers = response.headers();
        body = response.body();
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return request + ": " + status + " " + text();
    }

    Answer expect(int wanted) {
        assertThat(status).as("%s: %s", request, text()).isEqualTo(wanted);
        return this;
    }

    /** Expects an error by the book: RFC 9457, with a stable code and advice. */
    JsonNode expectProblem(int wanted, String code) {
        expect(wanted);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asText()).as("%s: %s", request, text()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).as(request).isEqualTo(wanted);
        assertThat(problem.path("type").asText()).as(request).isEqualTo("/problems/" + code.replace('_', '-'));
        assertThat(problem.path("title").asText()).as(request).isNotBlank();
        assertThat(problem.path("detail").asText()).as(request).isNotBlank();
        assertThat(problem.path("hint").asText()).as(request).isNotBlank();
        return problem;
    }

    /** Expects that the server cannot do it now, and says when to come again. */
    void expectComeAgain() {
        expectProblem(503, json().path("code").asText());
        assertThat(header("Retry-After")).as("Retry-After of %s", this).matches("[0-9]+");
    }

    /** The same for one reason. */
    void expectComeAgain(String code) {
        expectProblem(503, code);
        expectComeAgain();
    }

    JsonNode json() {
        return Json.tree(body);
    }

    <T> T as(Class<T> type) {
        return Json.read(json(), type);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
