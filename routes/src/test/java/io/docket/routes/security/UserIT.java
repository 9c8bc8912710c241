package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.Samples;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class UserIT {
    private static final String USERS = "/api/users";

    @Autowired
    private TestRestTemplate http;

    private People people;

    @BeforeEach
    void signIn() {
        people = new People(http);
    }

    @AfterEach
    void signInAgain() {
        People.forget();
    }

    @Test
    void isListedWithRoleAndTeamAndWithoutThePassword() {
        String name = people.add("reviewer", "blue");

        JsonNode user = people.admin().get(USERS + "/" + name);

        assertThat(user.path("role").asText()).isEqualTo("reviewer");
        assertThat(user.path("team").asText()).isEqualTo("blue");
        assertThat(user.path("enabled").asBoolean()).isTrue();
        String all = people.admin().get(USERS).toString();
        assertThat(all).contains(name).doesNotContain("bcrypt", People.PASSWORD);
    }

    @Test
    void knowsTheOwnTeam() {
        JsonNode me = people.signedIn("viewer", "blue").get("/api/me");

        assertThat(me.path("role").asText()).isEqualTo("viewer");
        assertThat(me.path("team").asText()).isEqualTo("blue");
    }

    @ParameterizedTest
    @CsvSource({
        "short, weak_password, 422",
        "long-enough-name, weak_password, 422",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, weak_password, 422",
        "'', weak_password, 422"
    })
    void isRefusedWithAPasswordThatIsNotGoodEnough(String password, String code, int status) {
        ResponseEntity<JsonNode> answer = people.admin()
                .send(
                        HttpMethod.POST,
                        USERS,
                        Map.of("username", "long-enough-name", "password", password, "role", "viewer"));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(People.code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"A B", "api-key:erp", "../x", "Upper"})
    void isRefusedWithANameThatCouldBeTakenForSomethingElse(String name) {
        ResponseEntity<JsonNode> answer = people.admin()
                .send(HttpMethod.POST, USERS, Map.of("username", name, "password", People.PASSWORD, "role", "viewer"));

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }

    @Test
    void isOutAtOnceWhenDisabled() {
        String name = people.add("reviewer", "default");
        Tokens tokens = tokens(name);
        assertThat(status("/api/documents", tokens.access)).isEqualTo(200);

        people.change(name, "role", "reviewer", "enabled", false);

        assertThat(status("/api/documents", tokens.access)).isEqualTo(401);
        assertThat(refresh(tokens)).isEqualTo(401);
        assertThat(People.code(login(name, People.PASSWORD))).isEqualTo("bad_credentials");
    }

    @Test
    void comesBackWithNewTokensOnlyWhenEnabledAgain() {
        String name = people.add("viewer", "default");
        Tokens before = tokens(name);

        people.change(name, "enabled", false);
        people.change(name, "enabled", true);

        assertThat(status("/api/documents", before.access)).isEqualTo(401);
        assertThat(refresh(before)).isEqualTo(401);
        assertThat(status("/api/documents", tokens(name).access)).isEqualTo(200);
    }

    @Test
    void isAskedToSignInAgainWhenTheRoleChanges() {
        String name = people.add("approver", "default");
        Tokens before = tokens(name);

        people.change(name, "role", "viewer");

        assertThat(status("/api/documents", before.access)).isEqualTo(401);
        assertThat(refresh(before)).isEqualTo(401);
    }

    @Test
    void staysSignedInWhenOnlyTheTeamChanges() {
        String name = people.add("viewer", "blue");
        Tokens tokens = tokens(name);

        people.change(name, "team", "red");

        Api.body(get("/api/me", tokens.access));
        assertThat(Api.body(get("/api/me", tokens.access)).path("team").asText())
                .isEqualTo("red");
    }

    @Test
    void changesTheOwnPasswordAndEndsAllOtherSessions() {
        String name = people.add("viewer", "default");
        Tokens other = tokens(name);
        Tokens own = tokens(name);
        String next = "another good password";

        ResponseEntity<JsonNode> changed = changePassword(own, People.PASSWORD, next);

        assertThat(changed.getStatusCode().value()).isEqualTo(200);
        Tokens fresh = Tokens.of(Api.body(changed));
        assertThat(status("/api/documents", fresh.access)).isEqualTo(200);
        assertThat(status("/api/documents", other.access)).isEqualTo(401);
        assertThat(status("/api/documents", own.access)).isEqualTo(401);
        assertThat(refresh(other)).isEqualTo(401);
        assertThat(refresh(fresh)).isEqualTo(200);
        assertThat(login(name, People.PASSWORD).getStatusCode().value()).isEqualTo(401);
        assertThat(login(name, next).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void needsTheOldPasswordForANewOne() {
        Tokens tokens = tokens(people.add("viewer", "default"));

        assertThat(People.code(changePassword(tokens, "not the old one", "another good password")))
                .isEqualTo("wrong_password");
        assertThat(People.code(changePassword(tokens, People.PASSWORD, "short")))
                .isEqualTo("weak_password");
        assertThat(status("/api/documents", tokens.access)).isEqualTo(200);
    }

    @Test
    void leavesTheNameToWhatItDidAndToNobodyElse() {
        String name = people.add("reviewer", "default");
        Api user = people.signIn(name);
        String id = user.accepted(Samples.file("tables/cities.tsv"), Map.of("process", "false"));

        ResponseEntity<JsonNode> deleted = people.admin().send(HttpMethod.DELETE, USERS + "/" + name, "");

        assertThat(deleted.getStatusCode().value()).isEqualTo(204);
        assertThat(status("/api/documents", user.token())).isEqualTo(401);
        assertThat(login(name, People.PASSWORD).getStatusCode().value()).isEqualTo(401);
        assertThat(people.admin()
                        .send(HttpMethod.GET, USERS + "/" + name, "")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(people.admin().get("/api/documents/" + id).path("owner").asText())
                .isEqualTo(name);
        assertThat(people.admin()
                        .get("/api/audit?actor=" + name)
                        .path("items")
                        .path(0)
                        .path("action")
                        .asText())
                .isEqualTo("document_uploaded");
        ResponseEntity<JsonNode> again = people.admin()
                .send(HttpMethod.POST, USERS, Map.of("username", name, "password", People.PASSWORD, "role", "viewer"));
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(People.code(again)).isEqualTo("username_taken");
    }

    @Test
    void isKeptWhenNobodyElseIsAdmin() {
        retireOtherAdmins();
        for (ResponseEntity<JsonNode> answer : List.of(
                people.change("admin", "role", "approver"),
                people.change("admin", "role", "admin", "enabled", false),
                people.admin().send(HttpMethod.DELETE, USERS + "/admin", ""))) {
            assertThat(answer.getStatusCode().value()).isEqualTo(409);
            assertThat(People.code(answer)).isEqualTo("last_admin");
        }
        assertThat(people.admin().get("/api/me").path("role").asText()).isEqualTo("admin");
    }

    @Test
    void leavesOneAdminWhenTwoDemoteEachOtherAtOnce() throws Exception {
        retireOtherAdmins();
        String name = people.add("admin", "default");
        Api other = people.signIn(name);
        Map<String, Object> viewer = Map.of("role", "viewer", "team", "default", "enabled", true);
        Map<String, Object> admin = Map.of("role", "admin", "team", "default", "enabled", true);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Callable<ResponseEntity<JsonNode>>> demotions = List.of(
                () -> other.send(HttpMethod.PUT, USERS + "/admin", viewer),
                () -> people.admin().send(HttpMethod.PUT, USERS + "/" + name, viewer));

        long demoted = 0;
        for (Future<ResponseEntity<JsonNode>> answer : threads.invokeAll(demotions)) {
            demoted += answer.get().getStatusCode().value() == 200 ? 1 : 0;
        }
        threads.shutdown();
        boolean otherIsLeft = role("admin", "secret-for-tests").equals("viewer");
        (otherIsLeft ? people.signIn(name) : new Api(http)).send(HttpMethod.PUT, USERS + "/admin", admin);
        new Api(http).send(HttpMethod.DELETE, USERS + "/" + name, "");
        assertThat(demoted).isEqualTo(1);
    }

    /** Those that other tests have left. */
    private void retireOtherAdmins() {
        for (JsonNode user : people.admin().get(USERS).path("users")) {
            String name = user.path("username").asText();
            if (user.path("role").asText().equals("admin") && !name.equals("admin")) {
                people.change(name, "role", "viewer");
            }
        }
    }

    private String role(String name, String password) {
        return Api.body(login(name, password)).path("user").path("role").asText();
    }

    private record Tokens(String access, String refresh) {
        static Tokens of(JsonNode answer) {
            return new Tokens(
                    answer.path("access_token").asText(),
                    answer.path("refresh_token").asText());
        }
    }

    private Tokens tokens(String name) {
        return Tokens.of(Api.body(login(name, People.PASSWORD)));
    }

    private ResponseEntity<JsonNode> login(String name, String password) {
        return http.postForEntity("/auth/login", Map.of("username", name, "password", password), JsonNode.class);
    }

    private int refresh(Tokens tokens) {
        return http.postForEntity("/auth/refresh", Map.of("refresh_token", tokens.refresh), JsonNode.class)
                .getStatusCode()
                .value();
    }

    private ResponseEntity<JsonNode> changePassword(Tokens tokens, String before, String after) {
        return http.exchange(
                RequestEntity.post("/api/me/password")
                        .header("Authorization", "Bearer " + tokens.access)
                        .body(Map.of("old_password", before, "new_password", after)),
                JsonNode.class);
    }

    private int status(String path, String token) {
        return get(path, token).getStatusCode().value();
    }

    private ResponseEntity<JsonNode> get(String path, String token) {
        return http.exchange(
                RequestEntity.get(path)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                JsonNode.class);
    }
}
