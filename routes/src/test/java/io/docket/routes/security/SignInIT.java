package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.accounts.AccountRows;
import io.docket.routes.store.accounts.AccountRows.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
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
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

@DocketIntegration
class SignInIT {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(4);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AccountRows accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private JwtEncoder encoder;

    @Autowired
    private JwtDecoder decoder;

    @AfterAll
    static void endThreads() {
        THREADS.shutdown();
    }

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
    void signsOutByTheRefreshTokenInTheBodyAndEndsTheAccessTokenToo() {
        JsonNode session = login();
        JsonNode other = login();

        ResponseEntity<JsonNode> out = post("/auth/logout", Map.of("refresh_token", text(session, "refresh_token")));

        assertThat(out.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(post("/auth/refresh", Map.of("refresh_token", text(session, "refresh_token")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/me", text(session, "access_token")).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/me", text(other, "access_token")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @RepeatedTest(10)
    void leavesNoTokenOfASessionGoodWhoseRefreshTokenTwoUseAtOnce() {
        String first = text(login(), "refresh_token");
        List<JsonNode> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post("/auth/refresh", Map.of("refresh_token", first))
                                .getBody(),
                        THREADS))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<JsonNode> good =
                answers.stream().filter(answer -> answer.has("access_token")).toList();

        assertThat(good).hasSizeLessThanOrEqualTo(1);
        assertThat(good).allSatisfy(session -> {
            assertThat(post("/auth/refresh", Map.of("refresh_token", text(session, "refresh_token")))
                            .getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(get("/api/me", text(session, "access_token")).getStatusCode())
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        });
    }

    @Test
    void believesNoTokenThatNamesTheSessionOfSomebodyElse() {
        String viewer = new People(http).add("viewer", "default");
        Account account = accounts.find(viewer).orElseThrow();
        JwtClaimsSet forged = JwtClaimsSet.builder()
                .subject("admin")
                .claim("ver", accounts.find("admin").orElseThrow().version())
                .claim("sid", decoder.decode(tokens.issue(account).access()).getClaimAsString("sid"))
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
        String token = encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), forged))
                .getTokenValue();

        assertThat(get("/api/users", token).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void renewsTheSigningKeyAndEndsAllSessions() {
        JsonNode admin = login();
        JsonNode other = login();

        ResponseEntity<JsonNode> renewed = http.exchange(
                "/api/signing-key/renew",
                HttpMethod.POST,
                new HttpEntity<>(bearer(text(admin, "access_token"))),
                JsonNode.class);
        People.forget();

        assertThat(renewed.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(renewed.getBody()).isNotNull();
        assertThat(renewed.getBody().path("sessions_ended").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(get("/api/me", text(admin, "access_token")).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/me", text(other, "access_token")).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(post("/auth/refresh", Map.of("refresh_token", text(other, "refresh_token")))
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(get("/api/me", text(login(), "access_token")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
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
    @ValueSource(
            strings = {
                "/api/documents",
                "/api/me",
                "/api/jobs/x/stream",
                "/ws/documents",
                "/hawtio/",
                "/docket-plugin/remoteEntry.js",
                "/jolokia"
            })
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
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(bearer(token)), JsonNode.class);
    }

    private static HttpHeaders bearer(String token) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        return headers;
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode body, String name) {
        assertThat(body).isNotNull();
        return java.util.Objects.requireNonNull(body).path(name).asText();
    }
}
