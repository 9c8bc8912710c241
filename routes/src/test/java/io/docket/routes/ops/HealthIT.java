package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

/** What Camel says of its routes. */
@DocketIntegration
class HealthIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CamelContext camel;

    @AfterEach
    void start() throws Exception {
        camel.getRouteController().startRoute("source-drop");
        camel.getRouteController().startRoute("intake-document");
    }

    @Test
    void isUpWithAllRoutes() {
        ResponseEntity<JsonNode> health = health();

        assertThat(health.getStatusCode().value()).as("%s", health.getBody()).isEqualTo(200);
        assertThat(component(health).path("status").asText()).isEqualTo("UP");
        assertThat(Api.body(health).path("components").fieldNames())
                .toIterable()
                .doesNotContain("camelReadinessState", "camelLivenessState");
    }

    @ParameterizedTest
    @ValueSource(strings = {"source-drop", "intake-document"})
    void namesARouteThatSomebodyStoppedToAnAdmin(String route) throws Exception {
        camel.getRouteController().stopRoute(route);

        ResponseEntity<JsonNode> health = health();
        JsonNode shown = Objects.requireNonNull(
                http.getForEntity("/health", JsonNode.class).getBody());

        assertThat(health.getStatusCode().value()).isEqualTo(503);
        assertThat(component(health).path("details").path("route:" + route).asText())
                .isEqualTo("DOWN");
        assertThat(shown.path("status").asText()).isEqualTo("DOWN");
        assertThat(shown.toString()).doesNotContain(route);
        assertThat(probe("readiness")).isEqualTo(200);
        assertThat(probe("liveness")).isEqualTo(200);
    }

    private ResponseEntity<JsonNode> health() {
        return new Api(http).send(HttpMethod.GET, "/health", "");
    }

    private int probe(String name) {
        return http.getForEntity("/health/" + name, String.class)
                .getStatusCode()
                .value();
    }

    private static JsonNode component(ResponseEntity<JsonNode> health) {
        return Api.body(health).path("components").path("camelHealth");
    }
}
