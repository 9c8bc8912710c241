package io.docket.routes.tables;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Cuts large tables, and checks the rows of all. */
@Component
class TableRoute extends RouteBuilder {
    private final TableCutter cutter;
    private final TablePartCheck part;
    private final TableStep step;

    TableRoute(TableCutter cutter, TablePartCheck part, TableStep step) {
        this.cutter = cutter;
        this.part = part;
        this.step = step;
    }

    @Override
    public void configure() {
        from("direct:split-table")
                .routeId("split-table")
                .description("Finds the header of a table, and leaves a large one to its parts")
                .bean(cutter);
        from("direct:validate-part")
                .routeId("validate-part")
                .description("Checks the rows of one part of a table")
                .bean(part);
        from("direct:validate-table")
                .routeId("validate-table")
                .description("Checks the rows of a small table, or puts the parts of a large one together")
                .bean(step);
    }
}
