package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.Wire;
import io.docket.routes.Wire.Answer;
import io.docket.samples.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each kind of request that is not as the contract says, over the whole contract. */
@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class ContractIT {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** Twice the same request gets another answer. */
    private static final Set<String> MOVES =
            Set.of("processDocument", "finalizeDocument", "cancelJob", "retryJob", "revokeApiKey");

    private static final Set<String> OF_TUS = Set.of("Tus-Resumable: 1.0.0");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Operations operations;

    @Autowired
    private Contract contract;

    @LocalServerPort
    private int port;

    private Api api;
    private String document = "";
    private String job = "";
    private Wire wire;
    private final SoftAssertions soft = new SoftAssertions();

    @BeforeEach
    void keepADocument() {
        api = new Api(http);
        wire = new Wire(port);
        document = api.accepted(Samples.file("tables/cities.tsv"), Map.of("process", "false"));
        job = api.get("/api/documents/" + document).path("job_id").asText();
    }

    @AfterEach
    void isNoErrorOfOurs(CapturedOutput output) {
        soft.assertAll();
        assertThat(output.getAll()).doesNotContain("routes.http.Problems", "Failed delivery", "Error handling request");
    }

    @Test
    void aHeaderIsNoParameterOfTheQueryOrThePath() throws Exception {
        for (Operation operation : all()) {
            List<String> headers = operation.parameters().stream()
                    .filter(parameter -> !parameter.in().equals("header"))
                    .flatMap(parameter ->
                            List.of(parameter.name() + ": abc", parameter.name().toUpperCase(Locale.ROOT) + ": -1")
                                    .stream())
                    .toList();
            if (!headers.isEmpty() && !MOVES.contains(operation.id())) {
                Answer without = ask(operation, target(operation), List.of());
                Answer with = ask(operation, target(operation), headers);

                soft.assertThat(with.status()).as("%s %s", operation.id(), with).isEqualTo(without.status());
            }
        }
        Answer list = send("GET", "/api/documents?limit=1", "limit: abc", "LIMIT: -1", "Status: failed");
        soft.assertThat(list.status()).isEqualTo(200);
        soft.assertThat(list.body()).contains("\"items\":[{");
    }

    @Test
    void whatTheQueryHasAndTheContractHasNotIsRefusedByName() throws Exception {
        for (Operation operation : all()) {
            Answer answer = ask(operation, target(operation) + "?limitt=1", List.of());

            soft.assertThat(answer.status()).as("%s %s", operation.id(), answer).isEqualTo(400);
            if (!operation.method().equals("HEAD")) {
                soft.assertThat(answer.says("code", "unknown_parameter"))
                        .as("%s", answer)
                        .isTrue();
                soft.assertThat(answer.body()).contains("limitt");
            }
        }
        soft.assertThat(send("GET", "/api/documents?limitt=1").body()).contains("\\\"limit\\\" is");
        soft.assertThat(send("GET", "/api/documents?_method=DELETE").status()).isEqualTo(400);
    }

    @Test
    void aQueryIsReadInOneWayOrRefused() throws Exception {
        for (String query : List.of(
                "&&",
                "&",
                "",
                "q=%C3%A9",
                "limit=5",
                "from=9999-12-31T23:59:59Z",
                "from=0001-01-01T00:00:00Z",
                "to=1500-01-01T00:00:00Z",
                "to=2500-01-01T00:00:00Z",
                "from=2026-01-31T00:00:00%2B23:59")) {
            Answer answer = send("GET", "/api/documents?" + query);

            soft.assertThat(answer.status()).as("%s: %s", query, answer).isEqualTo(200);
        }
        for (String query : List.of(
                "=x",
                "%0a=x",
                "%00",
                "q=%zz",
                "q=%ff",
                "q=%00",
                "q=%0a",
                "q=%ed%a0%80",
                "q=a&q=b",
                "limit=",
                "limit",
                "limit=1e1",
                "limit=%2B5",
                "limit=0x10",
                "limit=%D9%A3",
                "limit=99999999999999999999",
                "limit=-1",
                "limit=%205",
                "Limit=5",
                "sort=x",
                "from=2026-01-31T00:00:00%2B24:00",
                "from=0000-00-00T00:00:00Z",
                "from=2026-02-30T00:00:00Z",
                "from=99999-01-01T00:00:00Z",
                "from=2026-01-01",
                "cursor=%F0%9F%92%A9",
                "status=failed%2Cnothing")) {
            Answer answer = send("GET", "/api/documents?" + query);

            soft.assertThat(answer.status()).as("%s: %s", query, answer).isEqualTo(400);
            soft.assertThat(answer.isProblem()).as("%s: %s", query, answer).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "-1",
                "99999999999999999999",
                "1e3",
                "",
                "\u00d9\u00a3",
                "\"",
                "%00",
                "*",
                "bytes=abc",
                "W/\"",
                "true"
            })
    void noValueOfAParameterIsAFaultOfOurs(String value) throws Exception {
        for (Operation operation : all()) {
            for (Parameter parameter : operation.parameters()) {
                Answer answer = switch (parameter.in()) {
                    case "query" -> ask(operation, target(operation) + "?" + parameter.name() + "=" + value, List.of());
                    case "path" ->
                        ask(operation, operation.path().replace("{" + parameter.name() + "}", value), List.of());
                    default -> ask(operation, target(operation), List.of(parameter.name() + ": " + value));
                };
                soft.assertThat(answer.status())
                        .as("%s with %s: %s", operation.id(), parameter.name(), answer)
                        .isBetween(200, 499);
                soft.assertThat(answer.status() < 400 || answer.isProblem())
                        .as("%s with %s: %s", operation.id(), parameter.name(), answer)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range", "Accept", "If-Modified-Since", "Expect", "Cookie", "Origin"})
    void noOtherHeaderIsAFaultOfOurs(String header) throws Exception {
        for (Operation operation : all()) {
            for (String value : List.of("///,;=", "bytes=5-1", "\u00ff")) {
                Answer answer = ask(operation, target(operation), List.of(header + ": " + value));

                soft.assertThat(answer.status())
                        .as("%s with %s: %s: %s", operation.id(), header, value, answer)
                        .isBetween(200, 499);
                soft.assertThat(answer.status() < 400 || answer.isProblem())
                        .as("%s with %s: %s: %s", operation.id(), header, value, answer)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "foo",
                "",
                "application/json; charset=bogus",
                "application/json; charset=",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/x-java-serialized-object",
                "\u00ff/\u00fe"
            })
    void aBodyOfAnotherTypeIsRefused(String type) throws Exception {
        for (Operation operation : all()) {
            if (!operation.consumes().isEmpty()) {
                Answer answer = wire.send(
                        operation.method(),
                        target(operation),
                        "a",
                        headers(operation, List.of("Content-Type: " + type)));

                soft.assertThat(answer.status())
                        .as("%s of %s: %s", operation.id(), type, answer)
                        .isIn(400, 415, 422);
                soft.assertThat(answer.isProblem())
                        .as("%s: %s", operation.id(), answer)
                        .isTrue();
            }
        }
    }

    @Test
    void headAnswersAsGetWithoutABody() throws Exception {
        for (Operation operation : all()) {
            if (operation.method().equals("GET")) {
                Answer get = ask(operation, target(operation), List.of());
                Answer head = wire.send("HEAD", target(operation), "", headers(operation, List.of()));

                soft.assertThat(head.status())
                        .as("HEAD for %s: %s", operation.id(), head)
                        .isEqualTo(get.status());
                soft.assertThat(head.header("Content-Type")).as(operation.id()).isEqualTo(get.header("Content-Type"));
                soft.assertThat(head.header("ETag")).as(operation.id()).isEqualTo(get.header("ETag"));
                soft.assertThat(head.header("Content-Length"))
                        .as(operation.id())
                        .isEqualTo(get.header("Content-Length"));
                soft.assertThat(head.body()).as(operation.id()).isEmpty();
            }
        }
    }

    @Test
    void aMethodThatTheContractDoesNotNameIsAnsweredWithThoseThatItDoes() throws Exception {
        for (Operations.Item item : operations.items()) {
            for (String method : METHODS) {
                if (!item.methods().contains(method)) {
                    Operation any = item.operations().values().iterator().next();
                    Answer answer = wire.send(method, target(any), "", headers(any, List.of()));

                    soft.assertThat(answer.status())
                            .as("%s %s: %s", method, any.path(), answer)
                            .isEqualTo(405);
                    soft.assertThat(answer.header("Allow")).isEqualTo(String.join(", ", item.methods()));
                    soft.assertThat(answer.says("code", "method_not_allowed"))
                            .as("%s", answer)
                            .isTrue();
                }
            }
        }
        for (String method : List.of("TRACE", "FOO", "get", "CONNECT", "PROPFIND")) {
            Answer answer = send(method, "/api/documents");
            soft.assertThat(answer.status()).as("%s: %s", method, answer).isEqualTo(405);
            soft.assertThat(answer.isProblem()).as("%s: %s", method, answer).isTrue();
        }
    }

    @Test
    void noHeaderStandsForAnotherMethod() throws Exception {
        for (String header :
                List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "x-http-method-override")) {
            for (Operation operation : all()) {
                for (String method : METHODS) {
                    Answer answer = ask(operation, target(operation), List.of(header + ": " + method));

                    soft.assertThat(answer.status())
                            .as("%s %s: %s", operation.id(), header, answer)
                            .isEqualTo(400);
                }
            }
        }
        soft.assertThat(send("GET", "/health", "X-HTTP-Method-Override: POST").status())
                .isEqualTo(400);
    }

    @Test
    void whatLiesBelowAnAddressOfTheContractIsNothing() throws Exception {
        for (Operation operation : all()) {
            for (String below : List.of("/unknown/far/below", "/", ".json")) {
                Answer answer = ask(operation, target(operation) + below, List.of());

                // A link with more behind it is another link, which nobody has signed.
                boolean isAnotherLink = operation.id().equals("openDownload") && below.equals(".json");
                soft.assertThat(answer.status())
                        .as("%s below %s: %s", below, operation.id(), answer)
                        .isIn(isAnotherLink ? List.of(403) : List.of(400, 404, 405));
                soft.assertThat(answer.isProblem())
                        .as("%s below %s: %s", below, operation.id(), answer)
                        .isTrue();
            }
        }
    }

    @Test
    void everyRefusalIsAProblem() throws Exception {
        for (String row : List.of(
                "GET /api 404",
                "GET /api/unknown 404",
                "GET /API/DOCUMENTS 404",
                "GET /auth/nothing 404",
                "GET /auth 404",
                "GET /auth/login 405",
                "GET /ws/nothing 426",
                "GET /ws/documents 426",
                "GET /docs/nothing 404",
                "GET /nothing 404",
                "GET /health/nothing 404",
                "POST /health 405",
                "GET /actuator/nothing 404",
                "PUT /docs/index.html 405",
                "DELETE / 405",
                "PATCH /nothing 404",
                "GET /assets/nothing.js 404",
                "GET /api//documents 400",
                "GET /%61pi/documents 400",
                "GET /api/documents;a=b 400",
                "GET /%zz 400",
                "GET /api/./documents 400",
                "GET /api/x/../documents 400",
                "GET /api%2fdocuments 400",
                "GET /hawtio/..;/x 400",
                "GET /api/documents/%c0%ae 400",
                "GET /api/documents/%ed%a0%80 400",
                "GET /%6aolokia 400")) {
            String[] asked = row.split(" ", -1);
            Answer answer = send(asked[0], asked[1]);

            soft.assertThat(answer.status()).as("%s: %s", row, answer).isEqualTo(Integer.parseInt(asked[2]));
            soft.assertThat(answer.isProblem()).as("%s: %s", row, answer).isTrue();
        }
    }

    @Test
    void aFieldThatIsNotKnownIsRefusedByName() throws Exception {
        for (String[] one : new String[][] {
            {"POST", "/auth/login", "{\"username\":\"a\",\"pasword\":\"b\"}", "password"},
            {"POST", "/auth/refresh", "{\"refresh_tokn\":\"a\"}", "refresh_token"},
            {"POST", "/api/me/password", "{\"old_password\":\"a\",\"newpassword\":\"b\"}", "new_password"},
            {"POST", "/api/documents/text", "{\"text\":\"a\",\"clientname\":\"b\"}", "client_name"},
            {"POST", "/api/documents/" + document + "/holds/duplicate/release", "{\"reasn\":\"a\"}", "reason"},
            {"POST", "/api/users", "{\"usrname\":\"a\"}", "username"}
        }) {
            Answer answer = wire.send(one[0], one[1], one[2], bearer(), "Content-Type: application/json");

            soft.assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            soft.assertThat(answer.body()).contains("\\\"" + one[3] + "\\\" is");
        }
        for (String[] one : new String[][] {
            {"name=\"clientname\"", "client_name"},
            {"name=\"prority\"", "priority"},
            {"name=\"fil\"; filename=\"a.txt\"", "file"},
        }) {
            String form = "--X\r\nContent-Disposition: form-data; " + one[0] + "\r\n\r\n1\r\n--X--\r\n";
            Answer answer = wire.send(
                    "POST", "/api/documents/upload", form, bearer(), "Content-Type: multipart/form-data; boundary=X");

            soft.assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            soft.assertThat(answer.says("code", "unknown_field"))
                    .as("%s", answer)
                    .isTrue();
            soft.assertThat(answer.body()).contains("\\\"" + one[1] + "\\\" is");
        }
    }

    @Test
    void aPathIsReadWithItsEscapesUndone() throws Exception {
        String name = "a@b-" + Long.toString(System.nanoTime(), 36);
        String user = "{\"username\":\"" + name + "\",\"password\":\"correct horse battery\",\"role\":\"viewer\"}";
        assertThat(wire.send("POST", "/api/users", user, bearer(), "Content-Type: application/json")
                        .status())
                .isEqualTo(201);

        assertThat(send("GET", "/api/users/" + name).status()).isEqualTo(200);
        assertThat(send("GET", "/api/users/" + name.replace("@", "%40")).status())
                .isEqualTo(200);
    }

    @Test
    void everyOperationWithABodyNamesTheCodesOfBodiesThatAreTooLongOrTooSlowOrTooManyAtATime() {
        for (Operation operation : all()) {
            if (!operation.consumes().isEmpty()) {
                soft.assertThat(response(operation, "408")).as(operation.id()).contains("`body_too_slow`");
                soft.assertThat(response(operation, "413")).as(operation.id()).contains("`body_too_large`");
                soft.assertThat(response(operation, "503")).as(operation.id()).contains("`busy`");
            }
        }
    }

    /** Returns what the contract says of an answer; empty where it has none. */
    private String response(Operation operation, String status) {
        String reference = contract.tree()
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status)
                .path("$ref")
                .asText();
        return contract.tree()
                .at(reference.replace("#", ""))
                .path("description")
                .asText();
    }

    @Test
    void everyOperationNamesARole() {
        for (Operation operation : all()) {
            soft.assertThat(operation.role())
                    .as(operation.id())
                    .isIn("nobody", "viewer", "reviewer", "approver", "admin");
        }
    }

    private List<Operation> all() {
        List<Operation> all = new ArrayList<>();
        operations.items().forEach(item -> all.addAll(item.operations().values()));
        assertThat(all).hasSizeGreaterThan(50);
        return all;
    }

    private Answer ask(Operation operation, String target, List<String> headers) throws IOException {
        String body = operation.consumes().contains("application/json") ? "{}" : "";
        List<String> more = new ArrayList<>(headers);
        if (!operation.consumes().isEmpty()) {
            more.add("Content-Type: " + operation.consumes().get(0) + (body.isEmpty() ? "; boundary=X" : ""));
        }
        return wire.send(operation.method(), target, body, headers(operation, more));
    }

    private String[] headers(Operation operation, List<String> more) {
        List<String> headers = new ArrayList<>(more);
        headers.add(bearer());
        if (operation.path().startsWith("/api/uploads")
                && more.stream().noneMatch(header -> header.startsWith("Tus-Resumable"))) {
            headers.addAll(OF_TUS);
        }
        return headers.toArray(String[]::new);
    }

    private Answer send(String method, String target, String... headers) throws IOException {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(bearer());
        return wire.send(method, target, "", all.toArray(String[]::new));
    }

    private String bearer() {
        return "Authorization: Bearer " + api.token();
    }

    private String target(Operation operation) {
        return operation
                .path()
                .replace("{id}", operation.path().startsWith("/api/jobs/") ? job : document)
                .replace("{page}", "1")
                .replace("{username}", "no-such-user")
                .replace("{hold}", "duplicate")
                .replace("{link}", "no-such-link")
                .replace("{name}", "no-such-source");
    }
}
