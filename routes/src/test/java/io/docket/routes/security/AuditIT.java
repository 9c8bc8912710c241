package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.samples.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@DocketIntegration
class AuditIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private JdbcClient jdbc;

    private People people;

    @BeforeEach
    void signIn() {
        people = new People(http);
    }

    @Test
    void tellsWhoDidWhatToADocumentFromWhereByWhichRequest() {
        String name = people.add("approver", "default");
        Api user = people.signIn(name);
        String id = user.accepted(Samples.file("tables/cities.tsv"), Map.of("process", "false"));
        String job = user.get("/api/documents/" + id).path("job_id").asText();
        user.post("/api/jobs/" + job + "/cancel");
        download(user, id);
        ResponseEntity<JsonNode> retried = user.post("/api/jobs/" + job + "/retry");
        user.awaitStatus(id, "completed");
        assertThat(user.post("/api/documents/" + id + "/finalize")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);

        List<JsonNode> entries = entries("actor=" + name);

        assertThat(actions(entries))
                .containsExactly(
                        "document_finalized",
                        "job_retried",
                        "original_downloaded",
                        "job_cancelled",
                        "document_uploaded",
                        "signed_in");
        JsonNode retry = entries.get(1);
        assertThat(retry.path("subject").asText()).isEqualTo(id);
        assertThat(retry.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(retry.path("request").asText()).isEqualTo("POST /api/jobs/" + job + "/retry");
        assertThat(retry.path("request_id").asText())
                .isEqualTo(retried.getHeaders().getFirst("X-Request-Id"));
    }

    @Test
    void tellsWhatAnAdminDidToUsersKeysAndDeadLetters() {
        String name = people.add("viewer", "blue");
        people.change(name, "role", "approver", "team", "red", "password", "a password from the admin");
        people.admin().send(HttpMethod.DELETE, "/api/users/" + name, "");
        JsonNode key = Api.body(people.admin()
                .send(HttpMethod.POST, "/api/api-keys", Map.of("name", "audited", "scopes", List.of("viewer"))));
        String keyId = key.path("id").asText();
        people.admin().send(HttpMethod.DELETE, "/api/api-keys/" + keyId, "");
        NewDocument dead = TestDocuments.unqueued(documents);
        people.admin().post("/api/dead-letters/" + dead.id() + "/discard");

        List<JsonNode> entries = entries("actor=admin&limit=1000");

        assertThat(about(entries, name)).containsExactly("user_deleted", "user_changed", "user_created");
        assertThat(about(entries, keyId)).containsExactly("api_key_revoked", "api_key_created");
        assertThat(about(entries, dead.id())).containsExactly("dead_letter_discarded");
        JsonNode change = entries.stream()
                .filter(entry -> entry.path("subject").asText().equals(name))
                .toList()
                .get(1)
                .path("detail");
        assertThat(change.path("role").path("to").asText()).isEqualTo("approver");
        assertThat(change.path("team").path("from").asText()).isEqualTo("blue");
        assertThat(change.path("password").asText()).isEqualTo("set");
    }

    @Test
    void tellsOfSignInsThatFailedAndOfStolenTokens() {
        String name = people.add("viewer", "default");
        JsonNode session = Objects.requireNonNull(login(name, People.PASSWORD).getBody());
        for (int i = 0; i < 8; i++) {
            login(name, "wrong wrong wrong");
        }
        String refresh = session.path("refresh_token").asText();
        for (int i = 0; i < 2; i++) {
            http.postForEntity("/auth/refresh", Map.of("refresh_token", refresh), JsonNode.class);
        }

        List<JsonNode> entries = entries("limit=50");

        assertThat(about(entries, name))
                .containsExactly(
                        "refresh_token_reused",
                        "sign_in_failed",
                        "sign_in_failed",
                        "sign_in_failed",
                        "sign_in_failed",
                        "sign_in_failed",
                        "user_created");
        assertThat(actions(entries)).containsOnlyOnce("sign_in_throttled");
    }

    @Test
    void keepsNoSecretNotEvenOneTypedIntoTheWrongField() {
        String name = people.add("viewer", "default");
        JsonNode session = Objects.requireNonNull(login(name, People.PASSWORD).getBody());
        login("typed my passw0rd here", "x");
        JsonNode key = Api.body(people.admin()
                .send(HttpMethod.POST, "/api/api-keys", Map.of("name", "quiet", "scopes", List.of("viewer"))));

        String all = String.join(
                "\n",
                jdbc.sql("select actor || subject || request || coalesce(detail, '') from audit")
                        .query(String.class)
                        .list());

        assertThat(all)
                .contains(name)
                .doesNotContain(
                        People.PASSWORD,
                        "secret-for-tests",
                        "passw0rd",
                        session.path("access_token").asText(),
                        session.path("refresh_token").asText(),
                        key.path("key").asText());
    }

    @Test
    void isReadPageByPageWithoutAGapAndByTime() {
        String name = people.add("viewer", "default");
        for (int i = 0; i < 5; i++) {
            login(name, People.PASSWORD);
        }
        List<String> whole = ids(entries("actor=" + name));

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = people.admin().get("/api/audit?limit=2&actor=" + name + cursor);
            page.path("items").forEach(entry -> paged.add(entry.path("id").asText()));
            cursor = page.has("next_cursor")
                    ? "&cursor=" + page.path("next_cursor").asText()
                    : "";
        } while (!cursor.isEmpty());

        assertThat(paged).isEqualTo(whole).hasSize(5);
        assertThat(entries("actor=" + name + "&to=2020-01-01T00:00:00Z")).isEmpty();
        assertThat(entries("action=user_created&from=2020-01-01T00:00:00Z")).isNotEmpty();
        ResponseEntity<JsonNode> bad = people.admin().send(HttpMethod.GET, "/api/audit?cursor=x", "");
        assertThat(People.code(bad)).isEqualTo("invalid_cursor");
    }

    private void download(Api user, String id) {
        http.exchange(
                RequestEntity.get("/api/documents/" + id + "/file")
                        .header("Authorization", "Bearer " + user.token())
                        .build(),
                byte[].class);
    }

    private ResponseEntity<JsonNode> login(String name, String password) {
        return http.postForEntity("/auth/login", Map.of("username", name, "password", password), JsonNode.class);
    }

    private List<JsonNode> entries(String query) {
        List<JsonNode> entries = new ArrayList<>();
        people.admin().get("/api/audit?" + query).path("items").forEach(entries::add);
        return entries;
    }

    private static List<String> actions(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("action").asText()).toList();
    }

    private static List<String> ids(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.path("id").asText()).toList();
    }

    private static List<String> about(List<JsonNode> entries, String subject) {
        return actions(entries.stream()
                .filter(entry -> entry.path("subject").asText().equals(subject))
                .toList());
    }
}
