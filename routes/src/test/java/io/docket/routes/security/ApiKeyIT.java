package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.accounts.ApiKeyRows;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.samples.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

@DocketIntegration
class ApiKeyIT {
    private static final String KEYS = "/api/api-keys";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private ApiKeyRows rows;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = new Api(http);
    }

    @Test
    void showsAKeyOnceAndKeepsItsHashOnly() {
        ResponseEntity<JsonNode> made = make("erp", "reviewer");
        JsonNode answer = Api.body(made);
        String key = answer.path("key").asText();

        assertThat(made.getStatusCode().value()).isEqualTo(201);
        assertThat(made.getHeaders().getCacheControl()).contains("no-store");
        assertThat(key)
                .matches("docket_[A-Za-z0-9_-]{43}")
                .startsWith(answer.path("prefix").asText());
        JsonNode listed = listed(answer.path("id").asText());
        assertThat(listed.has("key")).isFalse();
        assertThat(listed.path("name").asText()).isEqualTo("erp");
        assertThat(listed.path("created_by").asText()).isEqualTo("admin");
        assertThat(rows.find(RandomToken.hash(key))).isPresent();
        assertThat(admin.get(KEYS).toString()).doesNotContain(key);
    }

    @Test
    void actsAsAPrincipalOfItsNameThatOwnsItsUploads() {
        String key = key("upstream", "reviewer");
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new FileSystemResource(Samples.file("invoices/invoice-en-02-software.pdf")));

        JsonNode me = Api.body(send(HttpMethod.GET, "/api/me", key, null));
        ResponseEntity<JsonNode> uploaded = send(HttpMethod.POST, "/api/documents/upload", key, form);

        assertThat(me.path("username").asText()).isEqualTo("api-key:upstream");
        assertThat(me.path("role").asText()).isEqualTo("reviewer");
        assertThat(uploaded.getStatusCode().value()).isEqualTo(202);
        String id = Api.result(uploaded).path("document_id").asText();
        assertThat(documents.find(id).orElseThrow().owner()).isEqualTo("api-key:upstream");
        admin.awaitStatus(id, "completed");
    }

    @Test
    void isGoodNoMoreOnceItIsRevoked() {
        JsonNode made = Api.body(make("gone", "viewer"));
        String key = made.path("key").asText();
        String path = KEYS + "/" + made.path("id").asText();
        assertThat(status(HttpMethod.GET, "/api/documents", key)).isEqualTo(200);

        ResponseEntity<JsonNode> revoked = admin.send(HttpMethod.DELETE, path, "");

        assertThat(revoked.getStatusCode().value()).isEqualTo(204);
        assertThat(revoked.getBody()).isNull();
        ResponseEntity<JsonNode> refused = send(HttpMethod.GET, "/api/documents", key, null);
        assertThat(refused.getStatusCode().value()).isEqualTo(401);
        assertThat(Api.body(refused).path("code").asText()).isEqualTo("api_key_invalid");
        assertThat(refused.toString()).doesNotContain(key);
        assertThat(admin.send(HttpMethod.DELETE, path, "").getStatusCode().value())
                .isEqualTo(404);
        assertThat(admin.get(KEYS).toString()).doesNotContain(made.path("id").asText());
    }

    @Test
    void isGoodUntilItExpires() {
        Instant expires = Instant.now().plusSeconds(2);
        Map<String, Object> request = Map.of("name", "short", "scopes", List.of("viewer"), "expires_at", expires);
        String key =
                Api.body(admin.send(HttpMethod.POST, KEYS, request)).path("key").asText();

        assertThat(status(HttpMethod.GET, "/api/documents", key)).isEqualTo(200);
        await().atMost(30, TimeUnit.SECONDS).until(() -> status(HttpMethod.GET, "/api/documents", key) == 401);
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, GET, /api/documents, 200",
        "viewer, POST, /api/documents/x/process, 403",
        "viewer, GET, /api/api-keys, 403",
        "viewer, GET, /jolokia, 403",
        "viewer, GET, /docket-plugin/remoteEntry.js, 403",
        "reviewer, POST, /api/documents/x/process, 404",
        "reviewer, POST, /api/documents/x/finalize, 403",
        "reviewer, POST, /api/dead-letters/x/replay, 403",
        "viewer, GET, /api/sources, 200",
        "viewer, POST, /api/sources/x/test, 403",
        "approver, POST, /api/sources/x/test, 403",
        "admin, POST, /api/sources/x/test, 404",
        "approver, POST, /api/sources/x/pause, 403",
        "approver, POST, /api/sources/x/resume, 403",
        "approver, POST, /api/sources/x/poll, 403",
        "approver, POST, /api/documents/x/finalize, 404",
        "approver, GET, /api/api-keys, 403",
        "admin, GET, /api/api-keys, 200",
        "admin, POST, /api/dead-letters/x/replay, 404",
        "metrics, GET, /api/documents, 403",
        "metrics, GET, /api/me, 403",
        "metrics, GET, /jolokia, 403",
        "metrics, POST, /api/documents/x/process, 403",
        "metrics, DELETE, /api/api-keys/x, 403"
    })
    void mayDoWhatItsScopeSays(String scope, HttpMethod method, String path, int status) {
        assertThat(status(method, path, key("scoped-" + scope, scope))).isEqualTo(status);
    }

    @Test
    void countsInsteadOfTokensAndCookiesThatComeAlong() {
        ResponseEntity<JsonNode> answer = admin.send(HttpMethod.GET, "/api/me", "", "X-API-KEY", "docket_wrong");

        assertThat(answer.getStatusCode().value()).isEqualTo(401);
        assertThat(Api.body(answer).path("code").asText()).isEqualTo("api_key_invalid");
    }

    @Test
    void needsNoPageOfThisSite() {
        HttpHeaders headers = headers(key("robot", "reviewer"));
        headers.setOrigin("https://elsewhere.example");

        ResponseEntity<JsonNode> answer = http.exchange(
                "/api/documents/x/process", HttpMethod.POST, new HttpEntity<>("", headers), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void opensSockets() throws Exception {
        String key = key("watcher", "viewer");

        WebSocketSession session = socket(key);

        assertThat(session.isOpen()).isTrue();
        session.close();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> socket("docket_wrong"))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("401");
    }

    @Test
    void tellsWhenItWasLastUsed() {
        JsonNode made = Api.body(make("used", "viewer"));
        String id = made.path("id").asText();
        assertThat(listed(id).has("last_used_at")).isFalse();

        status(HttpMethod.GET, "/api/me", made.path("key").asText());

        await().atMost(30, TimeUnit.SECONDS).until(() -> listed(id).has("last_used_at"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'a b','scopes':['viewer']}",
                "{'name':'a','scopes':[]}",
                "{'name':'a','scopes':['root']}",
                "{'name':'a','scopes':['viewer'],'expires_at':'2020-01-01T00:00:00Z'}",
                "{'scopes':['viewer']}"
            },
            quoteCharacter = '"')
    void refusesAKeyThatMakesNoSense(String request) {
        ResponseEntity<JsonNode> answer =
                admin.send(HttpMethod.POST, KEYS, request.replace('\'', '"'), "Content-Type", "application/json");

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void hasIdempotencyKeysOfItsOwnThoughOneOfAnotherTeamHasItsName() {
        String ours = keyOf("twin", "twins-a");
        String theirs = keyOf("twin", "twins-b");

        String first = uploadOnce(ours);
        String second = uploadOnce(theirs);

        assertThat(second).isNotEqualTo(first);
        assertThat(uploadOnce(ours)).isEqualTo(first);
        assertThat(status(HttpMethod.GET, "/api/documents/" + second, theirs)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, "/api/documents/" + first, theirs)).isEqualTo(404);
    }

    private String keyOf(String name, String team) {
        return Api.body(admin.send(
                        HttpMethod.POST, KEYS, Map.of("name", name, "scopes", List.of("reviewer"), "team", team)))
                .path("key")
                .asText();
    }

    private String uploadOnce(String key) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("file", new FileSystemResource(Samples.file("texts/handbook.txt")));
        HttpHeaders headers = headers(key);
        headers.set("Idempotency-Key", "order-1");
        return Api.result(http.exchange(
                        "/api/documents/upload", HttpMethod.POST, new HttpEntity<>(form, headers), JsonNode.class))
                .path("document_id")
                .asText();
    }

    private WebSocketSession socket(String key) throws Exception {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        headers.set("X-API-KEY", key);
        URI uri = URI.create(http.getRootUri().replace("http", "ws") + "/ws/documents");
        return new StandardWebSocketClient()
                .execute(new TextWebSocketHandler(), headers, uri)
                .get(10, TimeUnit.SECONDS);
    }

    private String key(String name, String scope) {
        return Api.body(make(name, scope)).path("key").asText();
    }

    private ResponseEntity<JsonNode> make(String name, String scope) {
        return admin.send(HttpMethod.POST, KEYS, Map.of("name", name, "scopes", List.of(scope)));
    }

    private JsonNode listed(String id) {
        for (JsonNode key : admin.get(KEYS).path("api_keys")) {
            if (key.path("id").asText().equals(id)) {
                return key;
            }
        }
        throw new AssertionError("There is no key " + id);
    }

    private int status(HttpMethod method, String path, String key) {
        return send(method, path, key, null).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> send(HttpMethod method, String path, String key, @Nullable Object body) {
        return http.exchange(path, method, new HttpEntity<>(body, headers(key)), JsonNode.class);
    }

    private static HttpHeaders headers(String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-API-KEY", key);
        return headers;
    }
}
