package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.store.jobs.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class PipelineChoiceIT {
    @TempDir
    private Path folder;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private CamelContext camel;

    @Autowired
    private Pipelines pipelines;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void aRecordTellsWhatItWasMadeWith() throws IOException {
        String id = api.accepted(file("a.txt"), Map.of());

        JsonNode processing = api.awaitStatus(id, "completed").path("processing");

        assertThat(processing.path("pipeline").asText()).isEqualTo("text");
        assertThat(processing.path("sha256").asText()).hasSize(64);
        assertThat(processing.path("processors").path("pdfbox").asText()).isNotBlank();
    }

    @Test
    void aFileIsProcessedWithThePipelineThatItsSenderNames() throws IOException {
        String id = api.accepted(file("rows.txt"), Map.of("pipeline", "table"));

        JsonNode document = api.awaitStatus(id, "completed");

        assertThat(document.path("kind").asText()).isEqualTo("table");
        assertThat(document.path("processing").path("pipeline").asText()).isEqualTo("table");
    }

    @Test
    void anUnknownPipelineIsRefusedByTheNamesThatThereAre() throws IOException {
        Path file = file("b.txt");
        String id = api.accepted(file, Map.of("process", "false"));

        for (ResponseEntity<JsonNode> refused : java.util.List.of(
                api.upload(file, Map.of("pipeline", "nope")),
                api.post("/api/documents/" + id + "/process?pipeline=nope"))) {
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(Api.body(refused).path("code").asText()).isEqualTo("unknown_pipeline");
            assertThat(Api.body(refused).path("detail").asText()).contains("archive, invoice, table, text");
        }
        assertThat(api.get("/api/documents/" + id).path("status").asText()).isEqualTo("uploaded");
    }

    @Test
    void aStepThatLacksWhatItNeedsFailsTheDocumentByItsNameAndAnotherPipelineMendsIt() throws IOException {
        String id = api.accepted(file("c.txt"), Map.of("pipeline", "invoice"));

        JsonNode failure = api.awaitStatus(id, "failed").path("failure");
        assertThat(failure.path("code").asText()).isEqualTo("pipeline_order");
        assertThat(failure.path("step").asText()).isEqualTo("prepare-pages");
        assertThat(failure.path("stage").asText()).isEqualTo("extract");

        assertThat(api.post("/api/documents/" + id + "/process").getStatusCode().value())
                .isEqualTo(202);
        assertThat(api.awaitStatus(id, "completed").path("kind").asText()).isEqualTo("text");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPipelineThatEndsWithNothingFailsItsDocumentAtOnce(boolean stops) throws Exception {
        String name = stops ? "zz-stops" : "zz-nothing";
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                var route = from("direct:" + Pipelines.route(name)).routeId(Pipelines.route(name));
                if (stops) {
                    route.stop();
                } else {
                    route.setBody(simple("${null}"));
                }
            }
        });
        pipelines.add(new Pipelines.Pipeline(name, "0".repeat(64), null));
        try {
            String id = api.accepted(file(name + ".txt"), Map.of("pipeline", name));

            JsonNode document = api.awaitStatus(id, "failed");

            assertThat(document.path("failure").path("code").asText()).isEqualTo("pipeline_order");
            assertThat(document.path("failure").path("attempt").asInt()).isEqualTo(1);
            assertThat(document.path("failure").path("message").asText())
                    .startsWith("The pipeline \"" + name + "\" ended before its record was stored");
        } finally {
            camel.getRouteController().stopRoute(Pipelines.route(name));
            camel.removeRoute(Pipelines.route(name));
        }
    }

    @Test
    void aPipelineChoosesItsLaneAndHandsOnNoHeaderOfOurs() throws Exception {
        String route = Pipelines.route("zz-slow");
        AtomicReference<Map<String, Object>> headers = new AtomicReference<>(Map.of());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + route)
                        .routeId(route)
                        .process(exchange ->
                                headers.set(Map.copyOf(exchange.getMessage().getHeaders())))
                        .to("direct:pipeline-text");
            }
        });
        pipelines.add(new Pipelines.Pipeline("zz-slow", "0".repeat(64), Lane.SLOW));
        try {
            String id = api.accepted(file("zz-slow.txt"), Map.of("pipeline", "zz-slow"));
            assertThat(api.awaitStatus(id, "completed")
                            .path("processing")
                            .path("lane")
                            .asText())
                    .isEqualTo("slow");
            assertThat(headers.get()).isEmpty();

            assertThat(api.post("/api/documents/" + id + "/process?again=true&pipeline=table")
                            .getStatusCode()
                            .value())
                    .isEqualTo(202);
            JsonNode again = api.awaitStatus(id, "completed").path("processing");
            assertThat(again.path("pipeline").asText()).isEqualTo("table");
            assertThat(again.path("lane").asText()).isEqualTo("interactive");
        } finally {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    @Test
    void aStepOfTheInstallationThatThrowsIsNamedByItsPlaceAndSaysWhy() throws Exception {
        String route = Pipelines.route("zz-throws");
        pipelines.own(Set.of(route));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:" + route)
                        .routeId(route)
                        .throwException(IllegalStateException.class, "No vendor 4711, password=secret");
            }
        });
        pipelines.add(new Pipelines.Pipeline("zz-throws", "0".repeat(64), null));
        try {
            String id = api.accepted(file("zz-throws.txt"), Map.of("pipeline", "zz-throws"));

            JsonNode failure = api.awaitStatus(id, "failed").path("failure");

            assertThat(failure.path("code").asText()).isEqualTo("step_failed");
            assertThat(failure.path("step").asText()).isEqualTo("throwException in " + route);
            assertThat(failure.path("message").asText())
                    .isEqualTo("The step ended in IllegalStateException: No vendor 4711, password=***");
        } finally {
            camel.getRouteController().stopRoute(route);
            camel.removeRoute(route);
        }
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "id;name\n" + System.nanoTime() + ";" + name + "\n");
    }
}
