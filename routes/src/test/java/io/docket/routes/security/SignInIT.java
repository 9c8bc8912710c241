package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.DocketIntegration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class SignInIT {
    @Autowired
    private TestRestTemplate http;

    @Test
    void givesTokensThatOpenTheApi() {
        ResponseEntity<JsonNode> me = get("/api/me", text(login(), "access_token"));

        assertThat(me.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(text(me.getBody(), "username")).isEqualTo("admin");
    }

    @Test
    void endsTheSessionWhenARefreshTokenIsUsedTwice() {
        String first = text(login(), "refresh_token");
        JsonNode second = post("/auth/refresh", Map.of("refresh_token", first)).getBody();

        ResponseEntity<JsonNode> reused = post("/auth/refresh", Map.of("refresh_token", first));
        ResponseEntity<JsonNode> descendant =
                post("/auth/refresh", Map.of("refresh_token", text(second, "refresh_token")));

        assertThat(reused.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(text(reused.getBody(), "code")).isEqualTo("refresh_token_invalid");
        assertThat(descendant.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void answersTheSameForAWrongNameAndAWrongPassword() {
        ResponseEntity<JsonNode> name = post("/auth/login", Map.of("username", "nobody", "password", "x"));
        ResponseEntity<JsonNode> password = post("/auth/login", Map.of("username", "admin", "password", "x"));

        assertThat(name.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(text(name.getBody(), "detail")).isEqualTo(text(password.getBody(), "detail"));
        assertThat(text(password.getBody(), "code")).isEqualTo("bad_credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/documents", "/api/me", "/api/jobs/x/stream", "/ws/documents", "/hawtio/", "/jolokia"})
    void keepsOutWhoHasNoToken(String path) {
        ResponseEntity<JsonNode> answer = http.getForEntity(path, JsonNode.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json;charset=UTF-8");
        assertThat(text(answer.getBody(), "code")).isEqualTo("unauthorized");
    }

    @Test
    void refusesAChangeThatAPageOfAnotherSiteSends() {
        HttpHeaders headers = new HttpHeaders();
        headers.setOrigin("https://elsewhere.example");
        HttpEntity<Map<String, String>> request = new HttpEntity<>(Map.of("username", "a", "password", "b"), headers);

        assertThat(http.postForEntity("/auth/login", request, JsonNode.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private JsonNode login() {
        JsonNode body = post("/auth/login", Map.of("username", "admin", "password", "secret-for-tests"))
                .getBody();
        assertThat(body).isNotNull();
        return java.util.Objects.requireNonNull(body);
    }

    private ResponseEntity<JsonNode> post(String path, Map<String, String> body) {
        return http.postForEntity(path, body, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String path, String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), JsonNode.class);
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode body, String name) {
        assertThat(body).isNotNull();
        return java.util.Objects.requireNonNull(body).path(name).asText();
    }
}
