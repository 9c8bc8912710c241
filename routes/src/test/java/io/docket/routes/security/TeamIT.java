package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** What lists, counts and live messages tell of other teams. */
@DocketIntegration
class TeamIT {
    private static final Map<String, String> STORE_ONLY = Map.of("process", "false");

    @Autowired
    private TestRestTemplate http;

    @Value("${docket.sources.drop.folder}")
    private Path inbox;

    private People people;

    @BeforeEach
    void signIn() {
        people = new People(http);
    }

    @Test
    void onlyAdminsLetDocumentsFail() {
        Api reviewer = people.signedIn("reviewer", "green");

        assertThat(reviewer.upload(Samples.file("tables/cities.tsv"), Map.of("simulate", "slow"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void countsAndListsOwnDocumentsOnly() {
        Api green = people.signedIn("reviewer", "green");
        Api grey = people.signedIn("reviewer", "grey");
        JsonNode before = green.get("/api/documents");
        String id = grey.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);

        JsonNode after = green.get("/api/documents");

        assertThat(after.path("total")).isEqualTo(before.path("total"));
        assertThat(after.path("counts")).isEqualTo(before.path("counts"));
        assertThat(after.path("items")).isEqualTo(before.path("items"));
        assertThat(green.get("/api/documents?q=cities").path("total").asLong()).isZero();
        assertThat(green.get("/api/ledger/reconcile").path("sources")).isEmpty();
        JsonNode own = grey.get("/api/documents");
        assertThat(own.path("items").toString()).contains(id).contains("\"team\":\"grey\"");
        assertThat(own.path("counts").path("uploaded").asLong()).isPositive();
        assertThat(people.admin().get("/api/documents?limit=200").toString()).contains(id);
    }

    @Test
    void answersForADocumentOfAnotherTeamAsForNone() {
        Api blue = people.signedIn("reviewer", "blue");
        Api red = people.signedIn("approver", "red");
        String foreign = blue.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);
        String none = foreign.replace(foreign.charAt(0), foreign.charAt(0) == '0' ? '1' : '0');

        String answer = problem(red, foreign);

        assertThat(answer).isEqualTo(problem(red, none).replace(none, foreign));
    }

    @Test
    void givesAKeyTheTeamThatItIsMadeFor() {
        Map<String, Object> request = Map.of("name", "erp", "scopes", List.of("reviewer"), "team", "orange");
        String key = Api.body(people.admin().send(HttpMethod.POST, "/api/api-keys", request))
                .path("key")
                .asText();
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("process", "false");
        form.add("file", new FileSystemResource(Samples.file("tables/cities.tsv")));
        JsonNode uploaded = http.exchange(
                        RequestEntity.post("/api/documents/upload")
                                .header("X-API-KEY", key)
                                .body(form),
                        JsonNode.class)
                .getBody();
        String id = Objects.requireNonNull(uploaded)
                .path("results")
                .path(0)
                .path("document_id")
                .asText();

        assertThat(people.signedIn("viewer", "orange")
                        .get("/api/documents/" + id)
                        .path("team")
                        .asText())
                .isEqualTo("orange");
        assertThat(status(people.signedIn("viewer", "default"), "/api/documents/" + id))
                .isEqualTo(404);
    }

    @Test
    void givesWhatASourceBringsToTheTeamThatIsSetForIt() throws Exception {
        String name = "brought-" + System.nanoTime() + ".csv";
        Files.copy(Samples.file("tables/cities.tsv"), inbox.resolve(name));
        Api warehouse = people.signedIn("viewer", "warehouse");
        Api others = people.signedIn("viewer", "default");

        await().atMost(Duration.ofSeconds(30)).until(() -> total(warehouse, name) == 1);
        assertThat(total(others, name)).isZero();
    }

    @Test
    void showsASourceToItsTeamAndToAdmins() {
        Api warehouse = people.signedIn("viewer", "warehouse");
        Api others = people.signedIn("viewer", "default");

        assertThat(warehouse.get("/api/sources").path("sources").findValuesAsText("name"))
                .contains("drop");
        assertThat(warehouse.get("/api/sources/drop").path("team").asText()).isEqualTo("warehouse");
        assertThat(others.get("/api/sources").path("sources").findValuesAsText("team"))
                .doesNotContain("warehouse");
        assertThat(status(others, "/api/sources/drop")).isEqualTo(404);
        assertThat(people.admin().get("/api/sources").path("sources").findValuesAsText("name"))
                .contains("drop");
    }

    private static long total(Api user, String name) {
        return user.get("/api/documents?source=drop&q=" + name).path("total").asLong();
    }

    @Test
    void tellsWatchersOfOwnDocumentsOnly() throws Exception {
        Api violet = people.signedIn("reviewer", "violet");
        Api white = people.signedIn("reviewer", "white");
        Watcher violetWatcher = watch(violet, "/ws/documents");
        Watcher adminWatcher = watch(people.admin(), "/ws/documents");
        await().until(() -> violetWatcher.tells("hello") && adminWatcher.tells("hello"));

        String foreign = white.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);
        String own = violet.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);

        await().atMost(Duration.ofSeconds(30)).until(() -> violetWatcher.tells(own) && adminWatcher.tells(foreign));
        assertThat(violetWatcher.tells(foreign)).isFalse();
        assertThat(adminWatcher.tells(own)).isTrue();
        violetWatcher.close();
        adminWatcher.close();
    }

    @Test
    void tellsNobodyMoreWhenTheyCatchUp() throws Exception {
        Api violet = people.signedIn("reviewer", "violet");
        Api white = people.signedIn("reviewer", "white");
        String cursor = violet.get("/api/documents").path("live_cursor").asText();
        String foreign = white.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);
        String own = violet.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);

        Watcher watcher = watch(violet, "/ws/documents?after=" + cursor);

        await().atMost(Duration.ofSeconds(30)).until(() -> watcher.tells(own));
        assertThat(watcher.tells(foreign)).isFalse();
        watcher.close();
    }

    @Test
    void opensNoLogOfAnotherTeamsJob() throws Exception {
        Api white = people.signedIn("reviewer", "white");
        String id = white.accepted(Samples.file("tables/cities.tsv"), STORE_ONLY);
        String job = white.get("/api/documents/" + id).path("job_id").asText();

        Watcher foreign = watch(people.signedIn("viewer", "violet"), "/ws/jobs/" + job);
        Watcher own = watch(people.signedIn("viewer", "white"), "/ws/jobs/" + job);

        await().until(() -> own.tells("document_uploaded"));
        await().until(() -> foreign.closed == 4404);
        assertThat(foreign.messages).isEmpty();
        own.close();
    }

    @Test
    void disconnectsAWatcherWhoIsDisabled() throws Exception {
        String name = people.add("viewer", "violet");
        Watcher watcher = watch(people.signIn(name), "/ws/documents");
        await().until(() -> watcher.tells("hello"));

        people.change(name, "team", "violet", "enabled", false);

        await().atMost(Duration.ofSeconds(30)).until(() -> watcher.closed != 0);
    }

    private static String problem(Api user, String id) {
        JsonNode problem = Api.body(user.send(HttpMethod.POST, "/api/documents/" + id + "/finalize", ""));
        ((com.fasterxml.jackson.databind.node.ObjectNode) problem).remove("request_id");
        return problem.toString();
    }

    private static int status(Api user, String path) {
        return user.send(HttpMethod.GET, path, "").getStatusCode().value();
    }

    private Watcher watch(Api user, String path) throws Exception {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        headers.set("Authorization", "Bearer " + user.token());
        URI uri = URI.create(http.getRootUri().replace("http", "ws") + path);
        Watcher watcher = new Watcher();
        watcher.session =
                new StandardWebSocketClient().execute(watcher, headers, uri).get(10, TimeUnit.SECONDS);
        return watcher;
    }

    private static final class Watcher extends TextWebSocketHandler {
        private final List<String> messages = new CopyOnWriteArrayList<>();
        private volatile int closed;
        private @Nullable WebSocketSession session;

        @Override
        protected void handleTextMessage(WebSocketSession from, TextMessage message) {
            messages.add(message.getPayload());
        }

        @Override
        public void afterConnectionClosed(WebSocketSession from, CloseStatus status) {
            closed = status.getCode();
        }

        boolean tells(String text) {
            return messages.stream().anyMatch(message -> message.contains(text));
        }

        void close() throws java.io.IOException {
            if (session != null) {
                session.close();
            }
        }
    }
}
