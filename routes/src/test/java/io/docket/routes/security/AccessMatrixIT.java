package io.docket.routes.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.Wire;
import io.docket.routes.security.AccessMatrix.About;
import io.docket.routes.security.AccessMatrix.Operation;
import io.docket.routes.store.sources.SourceRows;
import io.docket.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;

/** Every operation of the contract, asked for by each kind of caller that must not get it. */
@DocketIntegration
class AccessMatrixIT {
    private static final Logger log = LoggerFactory.getLogger(AccessMatrixIT.class);
    private static final List<String> ROLES = List.of("viewer", "reviewer", "approver", "admin");
    private static final String SOURCE = "source-of-blue";
    private static final String PNG = "getPageImage";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JwtEncoder encoder;

    @LocalServerPort
    private int port;

    private People people;

    @Autowired
    private SourceRows sources;

    private String document = "";
    private String job = "";
    private int asked;

    @BeforeEach
    void keepADocumentAndASourceOfTheTeamBlue() {
        people = new People(http);
        Api owner = people.signedIn("reviewer", "blue");
        document = owner.accepted(Samples.file("tables/cities.tsv"), Map.of("process", "false"));
        job = owner.get("/api/documents/" + document).path("job_id").asText();
        sources.define(SOURCE, "blue", "folder", "/srv/blue", "1s", null);
    }

    @Test
    void letsInWhomItIsForAndNobodyElse() throws Exception {
        List<Operation> operations = AccessMatrix.operations();
        String expired = expired(people.add("admin", "blue"));
        String disabled = disabled();
        String metrics = metricsKey();
        Map<String, Api> blue = new HashMap<>();
        Map<String, Api> red = new HashMap<>();
        for (String role : ROLES) {
            blue.put(role, people.signedIn(role, "blue"));
            red.put(role, people.signedIn(role, "red"));
        }
        SoftAssertions soft = new SoftAssertions();

        for (Operation operation : operations) {
            if (operation.role().equals("nobody")) {
                soft.assertThat(ask(operation).code())
                        .as("%s of nobody", operation)
                        .isNotEqualTo("unauthorized");
                continue;
            }
            soft.assertThat(ask(operation).seen())
                    .as("%s without token", operation)
                    .isEqualTo(said(operation, "401 unauthorized"));
            soft.assertThat(ask(operation, "Authorization", "Bearer " + expired).seen())
                    .as("%s with an expired token", operation)
                    .isEqualTo(said(operation, "401 token_expired"));
            soft.assertThat(ask(operation, "Authorization", "Bearer " + disabled)
                            .seen())
                    .as("%s of a disabled user", operation)
                    .isEqualTo(said(operation, "401 unauthorized"));
            soft.assertThat(askLower(operation, blue, metrics).seen())
                    .as("%s of a lower role", operation)
                    .isEqualTo(said(operation, "403 forbidden"));
            check(soft, operation, as(operation, Objects.requireNonNull(red.get(operation.role()))));
        }
        for (Operation operation : operations) {
            if (!operation.role().equals("nobody")) {
                Seen own = as(operation, Objects.requireNonNull(blue.get(operation.role())));
                soft.assertThat(own.status())
                        .as("%s of who may, %s", operation, own)
                        .isNotIn(401, 403, 500);
                if (operation.about() == About.ONE
                        && !operation.id().equals(PNG)
                        && !operation.role().equals("admin")) {
                    soft.assertThat(own.status())
                            .as("%s of the own team", operation)
                            .isNotEqualTo(404);
                }
            }
        }

        log.info("Asked {} operations in {} requests", operations.size(), asked);
        soft.assertAll();
        int closed = (int) operations.stream()
                .filter(operation -> !operation.role().equals("nobody"))
                .count();
        assertThat(operations.size() - closed)
                .as("operations that are open to all")
                .isEqualTo(4);
        assertThat(asked).isGreaterThanOrEqualTo(6 * closed);
    }

    @Test
    void noOtherSpellingOfAnAddressLetsInWhomItIsNotFor() throws Exception {
        String metrics = metricsKey();
        String before = state();
        Wire wire = new Wire(port);
        SoftAssertions soft = new SoftAssertions();

        for (Operation operation : AccessMatrix.operations()) {
            if (operation.role().equals("nobody")) {
                continue;
            }
            int rank = ROLES.indexOf(operation.role());
            String lower = rank == 0
                    ? "X-API-KEY: " + metrics
                    : "Authorization: Bearer "
                            + people.signedIn(ROLES.get(rank - 1), "blue").token();
            for (String spelling : spellings(path(operation))) {
                for (String who : List.of(lower, "X-Nobody: 1")) {
                    Wire.Answer answer =
                            wire.send(operation.method(), spelling, "{}", who, "Content-Type: application/json");
                    soft.assertThat(answer.status())
                            .as("%s as %s by %s: %s", operation, spelling, who.substring(0, 9), answer)
                            .isBetween(400, 499);
                    soft.assertThat(answer.isProblem())
                            .as("%s as %s: %s", operation, spelling, answer)
                            .isTrue();
                }
            }
        }

        soft.assertAll();
        assertThat(state()).isEqualTo(before);
    }

    /** Ways to write an address that one reader or another takes for the same. */
    private static List<String> spellings(String path) {
        int last = path.lastIndexOf('/');
        String folder = path.substring(0, last);
        String name = path.substring(last + 1);
        String letter = "%" + Integer.toHexString(name.charAt(0));
        return List.of(
                path + "/",
                path + "//",
                "/" + path,
                folder + "//" + name,
                path + ";x=1",
                folder + ";x=1/" + name,
                path + "%2e",
                folder + "/%2e/" + name,
                folder + "/x/%2e%2e/" + name,
                folder + "%2f" + name,
                folder + "%5c" + name,
                folder + "/./" + name,
                folder + "/x/../" + name,
                folder + "\\" + name,
                folder.toUpperCase(Locale.ROOT) + "/" + name,
                folder + "/" + name.toUpperCase(Locale.ROOT)
                        + "X".repeat(name.equals(name.toUpperCase(Locale.ROOT)) ? 1 : 0),
                folder + "/" + letter + name.substring(1),
                folder + "/%25" + letter.substring(1) + name.substring(1),
                path + "%20",
                path + "%00",
                path + "%09",
                path + ".json",
                path + ".",
                path + "%3f",
                path + "?;/../x");
    }

    /** What an operation that got through would have changed. */
    private String state() {
        Api admin = people.admin();
        return admin.get("/api/documents/" + document + "/events").toString()
                + admin.get("/api/documents?limit=1").path("total")
                + admin.get("/api/users").path("users").size()
                + admin.get("/api/api-keys").path("api_keys").size()
                + admin.get("/api/sources/" + SOURCE).path("state");
    }

    /** An admin sees all teams; others get nothing of another one. */
    private void check(SoftAssertions soft, Operation operation, Seen seen) {
        if (operation.role().equals("admin") || operation.about() == About.OTHER) {
            soft.assertThat(seen.status()).as("%s of who may", operation).isNotIn(401, 403, 500);
        } else if (operation.about() == About.ONE) {
            soft.assertThat(seen.seen())
                    .as("%s of another team", operation)
                    .isEqualTo(said(operation, "404 not_found"));
        } else {
            soft.assertThat(seen.status()).as("%s of another team", operation).isEqualTo(200);
            soft.assertThat(seen.body()).as("%s of another team", operation).doesNotContain(document, job, SOURCE);
        }
    }

    private Seen askLower(Operation operation, Map<String, Api> users, String metrics) throws Exception {
        int rank = ROLES.indexOf(operation.role());
        return rank == 0
                ? ask(operation, "X-API-KEY", metrics)
                : as(operation, Objects.requireNonNull(users.get(ROLES.get(rank - 1))));
    }

    private Seen as(Operation operation, Api user) throws Exception {
        return ask(operation, "Authorization", "Bearer " + user.token());
    }

    /** What came back. */
    private record Seen(int status, String code, String body) {
        String seen() {
            return status + " " + code;
        }
    }

    /** The answer to HEAD has no code. */
    private static String said(Operation operation, String statusAndCode) {
        return operation.method().equals("HEAD") ? statusAndCode.substring(0, 4) : statusAndCode;
    }

    private Seen ask(Operation operation, String... header) throws IOException, InterruptedException {
        asked++;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(http.getRootUri() + path(operation)))
                .header("Content-Type", "application/json")
                .method(
                        operation.method(),
                        operation.method().equals("GET") || operation.method().equals("DELETE")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString("{}"));
        if (header.length > 0) {
            request.headers(header);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        try (InputStream in = answer.body()) {
            String body = endless ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Seen(answer.statusCode(), code(body), body);
        }
    }

    private String path(Operation operation) {
        String id = operation.path().startsWith("/api/jobs/") ? job : document;
        return operation
                .path()
                .replace("{id}", id)
                .replace("{page}", "1")
                .replace("{username}", "no-such-user")
                .replace("{hold}", "duplicate")
                .replace("{link}", "no-such-link")
                .replace("{name}", SOURCE);
    }

    private static String code(String body) throws IOException {
        return body.startsWith("{")
                ? new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(body)
                        .path("code")
                        .asText()
                : "";
    }

    private String expired(String user) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("docket")
                .subject(user)
                .claim("ver", 0)
                .issuedAt(Instant.now().minusSeconds(3600))
                .expiresAt(Instant.now().minusSeconds(1800))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    private String disabled() {
        String name = people.add("admin", "blue");
        String token = people.signIn(name).token();
        people.change(name, "role", "admin", "team", "blue", "enabled", false);
        return token;
    }

    private String metricsKey() {
        Map<String, @Nullable Object> key = Map.of("name", "metrics-only", "scopes", List.of("metrics"));
        JsonNode made = Api.body(people.admin().send(HttpMethod.POST, "/api/api-keys", key));
        return made.path("key").asText();
    }
}
