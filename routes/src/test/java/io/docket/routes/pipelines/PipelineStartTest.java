package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineStartTest {
    private static final String TABLE = """
            - route:
                id: pipeline-table
                description: A table is a sentence
                from:
                  uri: direct:pipeline-table
                  steps:
                    - setBody:
                        constant: mine
            """;

    @TempDir
    private Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Pipelines pipelines = new Pipelines();

    @BeforeEach
    void nameTheSteps() {
        AnyStep.bindAll(camel, true);
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void startsAllThatAreShipped() throws Exception {
        start(true);

        assertThat(pipelines.names()).containsExactly("archive", "invoice", "table", "text");
        assertThat(camel.getRoute("text-join")).isNotNull();
    }

    @Test
    void takesAFileOfTheFolderInPlaceOfTheShippedOneOfItsName() throws Exception {
        write("table.camel.yaml", TABLE);
        start(true);

        assertThat(send("direct:pipeline-table")).isEqualTo("mine");
        assertThat(camel.getRoute("table-join")).isNull();
        assertThat(pipelines.find("table").orElseThrow().sha256()).hasSize(64);
    }

    @Test
    void takesAFileOfAnotherNameBesideThem() throws Exception {
        write("orders.yaml", TABLE.replace("pipeline-table", "pipeline-orders"));
        start(true);

        assertThat(pipelines.names()).contains("orders", "table");
    }

    @Test
    void refusesTheStartForARouteThatThereIsAlready() throws Exception {
        write("a-orders.yaml", TABLE.replace("pipeline-table", "pipeline-a-orders") + part("text-join"));
        write("orders.yaml", TABLE.replace("pipeline-table", "pipeline-orders") + part("source-drop"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("orders.yaml:10: Docket has a route \"source-drop\" already")
                .hasMessageContaining("\"text-join\" already");
    }

    @Test
    void refusesTheStartForTwoFilesOfOneName() throws Exception {
        write("orders.camel.yaml", TABLE.replace("pipeline-table", "pipeline-orders"));
        write("orders.YML", TABLE.replace("pipeline-table", "pipeline-orders"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("orders.camel.yaml:1: ")
                .hasMessageContaining("orders.YML is the pipeline \"orders\" already");
    }

    @Test
    void refusesTheStartForRoutesThatGoRoundInACircle() throws Exception {
        write(
                "orders.yaml",
                TABLE.replace("pipeline-table", "pipeline-orders")
                                .replace("setBody", "to")
                                .replace("constant: mine", "uri: direct:own-part")
                        + part("own-part").replace("log: part", "to: direct:pipeline-orders"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(
                        "orders.yaml:8: Route \"pipeline-orders\" calls direct:own-part, which leads back to it");
    }

    @Test
    void refusesTheStartForAStepIdThatThereIsAlready() throws Exception {
        write("orders.yaml", copyOfTheText("orders"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("orders.yaml:12: Docket has a step \"read-text\" already: it needs another id");
    }

    @Test
    void takesACopyOfAShippedFileWithOtherIds() throws Exception {
        write("orders.yaml", copyOfTheText("orders").replaceAll("(?m)^( {6,})id: ", "$1id: orders-"));
        start(true);

        assertThat(pipelines.names()).contains("orders", "text");
    }

    @Test
    void leavesOutTheFileWhoseRouteThereIsAlreadyWhenItIsNotStrict() throws Exception {
        write("orders.yaml", TABLE.replace("pipeline-table", "pipeline-orders") + part("own-part"));
        write("table.yaml", TABLE + part("own-part"));
        start(false);

        assertThat(pipelines.names()).containsExactly("archive", "invoice", "table", "text");
        assertThat(camel.getRoute("pipeline-orders")).isNull();
    }

    @Test
    void refusesTheStartForAStepThatThereIsNot() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody", "bean").replace("constant: mine", "ref: checkRow"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("table.camel.yaml:8: There is no step \"checkRow\"");
    }

    @Test
    void refusesTheStartForARouteThatThereIsNot() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody", "to").replace("constant: mine", "uri: direct:text-cutt"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(
                        "table.camel.yaml:8: There is no route direct:text-cutt: did you mean \"text-cut\"?");
    }

    @Test
    void refusesTheStartForWhatCamelDoesNotKnow() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody", "setBodyy"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageMatching("(?s).*table.camel.yaml:7: .*setBodyy.*");
    }

    @Test
    void refusesTheStartForWhatCamelFindsOnlyWhenItMakesTheRoute() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody:", "to: htp:elsewhere").replace("constant: mine", ""));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("table.camel.yaml:7: No endpoint could be found for: htp://elsewhere");
    }

    @Test
    void leavesOutTheFileAloneThatCamelRefusesWhenItIsNotStrict() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody:", "to: htp:elsewhere").replace("constant: mine", ""));
        write("orders.camel.yaml", TABLE.replace("pipeline-table", "pipeline-orders"));
        start(false);

        assertThat(camel.getRoute("table-join")).isNotNull();
        assertThat(send("direct:pipeline-orders")).isEqualTo("mine");
        assertThat(pipelines.names()).containsExactly("archive", "invoice", "orders", "table", "text");
    }

    @Test
    void keepsTheShippedOneWhenItIsNotStrictAndTheOwnOneIsWrong() throws Exception {
        write("table.camel.yaml", TABLE.replace("setBody", "setBodyy"));
        write("orders.camel.yaml", "nothing");
        start(false);

        assertThat(camel.getRoute("table-join")).isNotNull();
        assertThat(pipelines.names()).containsExactly("archive", "invoice", "table", "text");
    }

    @Test
    void namesTheFileThatLacksARouteWhichOursCallAndLeavesItAloneOut() throws Exception {
        write("text.camel.yaml", TABLE.replace("pipeline-table", "pipeline-text"));
        write("orders.camel.yaml", TABLE.replace("pipeline-table", "pipeline-orders"));

        assertThatThrownBy(() -> start(true))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining(
                        "text.camel.yaml:1: It lacks the route \"text-cut\" of the file that it replaces, which camel/pipelines/invoice.camel.yaml calls");

        start(false);
        assertThat(camel.getRoute("text-cut")).isNotNull();
        assertThat(pipelines.names()).containsExactly("archive", "invoice", "orders", "table", "text");
    }

    @Test
    void leavesOutAReplacementThatHasARouteOfAnotherFileOfOurs() throws Exception {
        write(
                "text.camel.yaml",
                TABLE.replace("pipeline-table", "pipeline-text") + part("text-cut") + part("table-join"));
        start(false);

        assertThat(pipelines.names()).containsExactly("archive", "invoice", "table", "text");
        assertThat(camel.getRoute("text-join")).isNotNull();
    }

    private static String part(String id) {
        return """
                - route:
                    id: %1$s
                    description: A part of it
                    from:
                      uri: direct:%1$s
                      steps:
                        - log: part
                """.formatted(id);
    }

    private static String copyOfTheText(String name) throws IOException {
        try (InputStream shipped = PipelineStartTest.class.getResourceAsStream("/camel/pipelines/text.camel.yaml")) {
            String first = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return first.replace("pipeline-text", "pipeline-" + name)
                    .replaceAll("(?m)^    id: text-", "    id: " + name + "-text-")
                    .replace("direct:text-", "direct:" + name + "-text-");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private void start(boolean strict) throws IOException {
        PipelineProperties properties = new PipelineProperties(folder.toString(), strict);
        new PipelineStart(new PipelineFiles(properties), pipelines, properties).beforeApplicationStart(camel);
        camel.start();
    }

    private Object send(String uri) throws IOException {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.requestBody(uri, "");
        }
    }
}
