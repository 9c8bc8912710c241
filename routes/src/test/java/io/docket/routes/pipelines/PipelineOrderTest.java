package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.TestWork;
import io.docket.routes.flow.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.BeanDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of the steps that are shipped, each replaced by one that only notes that its turn came. */
class PipelineOrderTest {
    @TempDir
    private Path folder;

    private final List<DefaultCamelContext> started = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(DefaultCamelContext::stop);
    }

    @Test
    void anInvoiceIsReadJudgedAndChecked() throws Exception {
        assertThat(walk("pipeline-invoice", "application/pdf", true))
                .containsExactly(
                        "read-pages",
                        "cut-scans",
                        "prepare-pages",
                        "find-fields",
                        "unpack-invoice",
                        "check-einvoice",
                        "check-invoice");
    }

    @Test
    void aPdfThatIsNoInvoiceGoesOnAsAText() throws Exception {
        assertThat(walk("pipeline-invoice", "application/pdf", false))
                .containsExactly(
                        "read-pages",
                        "cut-scans",
                        "prepare-pages",
                        "text-of-pages",
                        "cut-text",
                        "summarise-text",
                        "leave-summary",
                        "leave-translation",
                        "leave-plain",
                        "record-text");
    }

    @Test
    void pagesThatArePicturesAreReadOneByOneAndJoined() throws Exception {
        assertThat(walk("pipeline-invoice", "image/png", true, "cut-scans")).containsExactly("read-pages", "cut-scans");
        assertThat(walk("scan-part", "image/png", true)).containsExactly("read-scan");
        assertThat(walk("scan-join", "image/png", false))
                .containsExactly(
                        "join-scans",
                        "prepare-pages",
                        "text-of-pages",
                        "cut-text",
                        "summarise-text",
                        "leave-summary",
                        "leave-translation",
                        "leave-plain",
                        "record-text");
    }

    @Test
    void aMailIsUnpackedAfterItsTextIsCut() throws Exception {
        assertThat(walk("pipeline-text", "message/rfc822", false))
                .containsExactly(
                        "read-text",
                        "text-of-pages",
                        "cut-text",
                        "summarise-text",
                        "leave-summary",
                        "leave-translation",
                        "leave-plain",
                        "unpack-mail",
                        "record-text");
        assertThat(walk("text-join", "message/rfc822", false))
                .containsExactly(
                        "join-text",
                        "summarise-text",
                        "leave-summary",
                        "leave-translation",
                        "leave-plain",
                        "unpack-mail",
                        "record-text");
    }

    @Test
    void aTextThatIsNoMailIsNotUnpacked() throws Exception {
        assertThat(walk("pipeline-text", "text/plain", false))
                .containsExactly(
                        "read-text",
                        "text-of-pages",
                        "cut-text",
                        "summarise-text",
                        "leave-summary",
                        "leave-translation",
                        "leave-plain",
                        "record-text");
    }

    @Test
    void whatALanguageModelMadeOfPartsGoesOnWhereItWas() throws Exception {
        assertThat(walk("pipeline-text", "text/plain", false, "leave-summary")).endsWith("leave-summary");
        assertThat(walk("text-summary-part", "text/plain", false)).containsExactly("summarise-part");
        assertThat(walk("text-summary-join", "text/plain", false, "join-summary"))
                .containsExactly("join-summary");
        assertThat(walk("text-summary-join", "text/plain", false, "leave-plain"))
                .containsExactly("join-summary", "leave-translation", "leave-plain");
        assertThat(walk("text-wording-part", "text/plain", false)).containsExactly("word-piece");
        assertThat(walk("text-wording-join", "text/plain", false))
                .containsExactly("join-wording", "leave-translation", "leave-plain", "record-text");
    }

    @Test
    void aSmallTableIsCheckedAndALargeOneJoined() throws Exception {
        assertThat(walk("pipeline-table", "text/csv", false)).containsExactly("cut-table", "check-rows");
        assertThat(walk("table-part", "text/csv", false)).containsExactly("check-rows-part");
        assertThat(walk("table-join", "text/csv", false)).containsExactly("join-rows");
    }

    @Test
    void whatIsLeftToPartsGoesNoFurther() throws Exception {
        assertThat(walk("pipeline-table", "text/csv", false, "cut-table")).containsExactly("cut-table");
        assertThat(walk("pipeline-text", "text/plain", false, "cut-text"))
                .containsExactly("read-text", "text-of-pages", "cut-text");
    }

    @Test
    void anArchiveIsUnpackedAndRecorded() throws Exception {
        assertThat(walk("pipeline-archive", "application/zip", false))
                .containsExactly("unpack-archive", "record-archive");
    }

    private List<String> walk(String route, String mediaType, boolean invoice) throws Exception {
        return walk(route, mediaType, invoice, null);
    }

    /** @param leaving the step that leaves the document to its parts */
    private List<String> walk(String route, String mediaType, boolean invoice, @Nullable String leaving)
            throws Exception {
        steps.clear();
        DefaultCamelContext camel = started(invoice, leaving);
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            Work work = TestWork.of(new TestWork.PlainKind("test"), mediaType, folder);
            Exchange done = producer.request(
                    "direct:" + route, exchange -> exchange.getMessage().setBody(work));
            assertThat(done.getException()).isNull();
        }
        return List.copyOf(steps);
    }

    private DefaultCamelContext started(boolean invoice, @Nullable String leaving) throws Exception {
        DefaultCamelContext camel = new DefaultCamelContext();
        started.add(camel);
        AnyStep.bindAll(camel, invoice);
        PipelineProperties properties = new PipelineProperties(folder.toString(), true);
        new PipelineStart(new PipelineFiles(properties), new Pipelines(), properties).beforeApplicationStart(camel);
        for (RouteDefinition route : List.copyOf(camel.getRouteDefinitions())) {
            List<String> ids =
                    beans(route).stream().map(ProcessorDefinition::getId).toList();
            AdviceWith.adviceWith(
                    camel,
                    route.getRouteId(),
                    advice -> ids.forEach(
                            id -> advice.weaveById(id).replace().process(new Turn(id, steps, id.equals(leaving)))));
        }
        camel.start();
        return camel;
    }

    private static List<BeanDefinition> beans(RouteDefinition route) {
        return List.copyOf(ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), BeanDefinition.class));
    }

    /** Notes that the turn of a step came. */
    private record Turn(String id, List<String> steps, boolean leaves) implements Processor {
        @Override
        public void process(Exchange exchange) {
            steps.add(id);
            if (leaves) {
                exchange.getMessage().setBody(null);
            }
        }
    }
}
