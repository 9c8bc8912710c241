package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** What somebody tries who has no business here. */
@DocketIntegration
class ProbeIT {
    private static final String POLICY = "Content-Security-Policy";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JwtEncoder ours;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = new Api(http);
    }

    @Test
    void aTokenWithoutASignatureOpensNothing() {
        String token = admin.token();
        String claims = token.substring(token.indexOf('.'), token.lastIndexOf('.'));
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(status(none + claims + ".")).isEqualTo(401);
        assertThat(status(none + token.substring(token.indexOf('.')))).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void aTokenThatAnotherKeySignedOpensNothing() {
        JwtEncoder theirs = new NimbusJwtEncoder(new ImmutableSecret<>(new SecretKeySpec(new byte[32], "HmacSHA256")));

        assertThat(status(token(theirs, "admin", 0))).isEqualTo(401);
    }

    @Test
    void aTokenOfOursForNobodyOrOfAnotherVersionOpensNothing() {
        assertThat(status(token(ours, "nobody-here", 0))).isEqualTo(401);
        assertThat(status(token(ours, "admin", 999))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_token", "token", "ticket", "X-API-KEY", "api_key"})
    void aTokenInTheAddressOpensNothing(String parameter) throws Exception {
        for (String path : new String[] {"/api/documents", "/api/stream", "/ws/documents"}) {
            assertThat(get(path + "?" + parameter + "=" + admin.token()).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://elsewhere.example",
        "Origin, null",
        "Referer, https://elsewhere.example/page",
        "Sec-Fetch-Site, cross-site"
    })
    void aPageOfAnotherSiteChangesNothingWithOurCookies(String header, String value) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.getRootUri() + "/api/stream/ticket"))
                .header("Cookie", SessionCookies.ACCESS + "=" + admin.token())
                .POST(BodyPublishers.noBody());

        int foreign = client.send(request.copy().header(header, value).build(), BodyHandlers.discarding())
                .statusCode();
        int own = client.send(request.copy().header("Origin", http.getRootUri()).build(), BodyHandlers.discarding())
                .statusCode();

        assertThat(foreign).isEqualTo(403);
        assertThat(own).isEqualTo(201);
    }

    @Test
    void aPageOfAnotherSiteOpensNoSocketWithOurCookies() {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        headers.set("Cookie", SessionCookies.ACCESS + "=" + admin.token());
        headers.setOrigin("https://elsewhere.example");
        URI uri = URI.create(http.getRootUri().replace("http", "ws") + "/ws/documents");

        assertThatThrownBy(() -> new StandardWebSocketClient()
                        .execute(new TextWebSocketHandler(), headers, uri)
                        .get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("403");
    }

    @Test
    void aCookieThatIsGoodNoMoreKeepsNobodyFromTheSignIn() throws Exception {
        for (String page : new String[] {"/login", "/", "/documents", "/openapi.json"}) {
            int status = client.send(
                            HttpRequest.newBuilder(URI.create(http.getRootUri() + page))
                                    .header("Cookie", SessionCookies.ACCESS + "=" + token(ours, "admin", 999))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            assertThat(status).as(page).isNotEqualTo(401);
        }
    }

    @Test
    void sessionCookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(http.getRootUri() + "/auth/login"))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-Proto", "https")
                        .POST(BodyPublishers.ofString("{\"username\":\"admin\",\"password\":\"secret-for-tests\"}"))
                        .build(),
                BodyHandlers.discarding());

        assertThat(answer.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/documents, 401",
        "/auth/nothing, 404",
        "/openapi.json, 200",
        "/health, 200",
        "/docs/index.html, 200",
        "/hawtio/, 401",
        "/jolokia, 401"
    })
    void everyAnswerTellsBrowsersWhatToBeCarefulOf(String path, int status) throws Exception {
        HttpResponse<byte[]> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().map())
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry("x-frame-options", List.of("SAMEORIGIN"))
                .containsEntry("referrer-policy", List.of("same-origin"))
                .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
                .containsKey("permissions-policy");
        assertThat(answer.headers().firstValue(POLICY).orElse("")).contains("default-src 'self'", "object-src 'none'");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(http.getRootUri() + path)).build(), BodyHandlers.ofByteArray());
    }

    private int status(String token) {
        ResponseEntity<JsonNode> answer = http.exchange(
                RequestEntity.get("/api/documents")
                        .header("Authorization", "Bearer " + token)
                        .build(),
                JsonNode.class);
        return answer.getStatusCode().value();
    }

    private static String token(JwtEncoder encoder, String user, long version) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("docket")
                .subject(user)
                .claims(all -> all.putAll(Map.of("ver", version, "role", "admin")))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
