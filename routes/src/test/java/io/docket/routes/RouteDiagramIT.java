package io.docket.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Holds the diagrams of the documentation against the routes. {@code mvn verify -pl routes -am -Dit.test=RouteDiagramIT
 * -Dfailsafe.failIfNoSpecifiedTests=false -Ddocket.diagrams=write} writes them.
 */
@DocketIntegration
class RouteDiagramIT {
    private static final String BEGIN = "<!-- made by RouteDiagramIT from the routes -->\n";
    private static final String END = "<!-- end -->\n";

    @Autowired
    private CamelContext camel;

    @Test
    void theArchitectureShowsTheRoutesAsTheyAre() throws IOException {
        check(Path.of("../docs/architecture.md"), diagram().whole());
    }

    @Test
    void theReadmeShowsTheirRooms() throws IOException {
        check(Path.of("../README.md"), diagram().small());
    }

    @Test
    void theDiagramCanBeRead() {
        Set<String> nodes = diagram().nodes();

        assertThat(nodes)
                .hasSizeLessThanOrEqualTo(40)
                .contains("source-drop", "docket.slow", "pipeline-invoice", "complete-document", "out-json");
    }

    private RouteDiagram diagram() {
        return new RouteDiagram(((ModelCamelContext) camel)
                .getRouteDefinitions().stream()
                        .filter(route -> !route.getRouteId().startsWith("source-")
                                || route.getRouteId().equals("source-drop"))
                        .toList());
    }

    private static void check(Path file, String diagram) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END, begin);
        assertThat(end).as("%s has the lines %s and %s", file, BEGIN, END).isGreaterThan(begin - 1);
        if ("write".equals(System.getProperty("docket.diagrams"))) {
            Files.writeString(file, text.substring(0, begin) + diagram + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("%s is out of date: write it with -Ddocket.diagrams=write", file.getFileName())
                .isEqualTo(diagram);
    }
}
