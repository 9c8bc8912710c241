package io.docket.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DocketIntegration
class RouteModelIT {
    @Autowired
    private CamelContext camel;

    @Test
    void everyRouteHasAnIdOfItsOwnAndASentenceForHawtio() {
        List<RouteDefinition> routes = ((ModelCamelContext) camel).getRouteDefinitions();

        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes).extracting(RouteDefinition::getRouteId).doesNotHaveDuplicates();
        assertThat(routes).allSatisfy(route -> {
            assertThat(route.getRouteId()).matches("[a-z][a-z0-9-]+");
            if (!route.getRouteId().equals("api")) {
                assertThat(route.getDescriptionText()).as(route.getRouteId()).isNotBlank();
            }
        });
    }

    @Test
    void whatAnOperatorLooksForIsARoute() {
        assertThat(List.of(
                        "intake-document",
                        "process-document",
                        "pipeline-invoice",
                        "pipeline-table",
                        "pipeline-text",
                        "pipeline-archive",
                        "process-part",
                        "progress-websocket",
                        "source-drop",
                        "export-day"))
                .allSatisfy(id -> assertThat(camel.getRoute(id)).as(id).isNotNull());
    }
}
