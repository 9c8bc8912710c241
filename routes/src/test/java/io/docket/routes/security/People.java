package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** Users of a test; names are made new for each. */
final class People {
    static final String PASSWORD = "correct horse battery";

    /** Those who are signed in already: hashing a password takes its time. */
    private static final Map<String, Api> SIGNED_IN = new ConcurrentHashMap<>();

    private final TestRestTemplate http;
    private final Api admin;

    People(TestRestTemplate http) {
        this.http = http;
        this.admin = SIGNED_IN.computeIfAbsent(http.getRootUri(), uri -> new Api(http));
    }

    /** Has everybody sign in again. */
    static void forget() {
        SIGNED_IN.clear();
    }

    Api admin() {
        return admin;
    }

    /** Makes a user and returns the name. */
    String add(String role, String team) {
        String name = role + "-" + Long.toString(System.nanoTime(), 36);
        ResponseEntity<JsonNode> made = admin.send(
                HttpMethod.POST,
                "/api/users",
                Map.of("username", name, "password", PASSWORD, "role", role, "team", team));
        assertThat(made.getStatusCode().value())
                .as(String.valueOf(made.getBody()))
                .isEqualTo(201);
        return name;
    }

    /** Returns a user of a role and team who is signed in; the same for all tests, so nothing must happen to the user. */
    Api signedIn(String role, String team) {
        return SIGNED_IN.computeIfAbsent(http.getRootUri() + " " + role + " " + team, key -> signIn(add(role, team)));
    }

    Api signIn(String name) {
        return new Api(http, name, PASSWORD);
    }

    /** Changes a user; pairs of what is to be other than a viewer of the team default who may sign in. */
    ResponseEntity<JsonNode> change(String name, Object... pairs) {
        Map<String, Object> change = new HashMap<>(Map.of("role", "viewer", "team", "default", "enabled", true));
        for (int i = 0; i < pairs.length; i += 2) {
            change.put(pairs[i].toString(), pairs[i + 1]);
        }
        return admin.send(HttpMethod.PUT, "/api/users/" + name, change);
    }

    static String code(ResponseEntity<JsonNode> answer) {
        return Api.body(answer).path("code").asText();
    }
}
