package io.docket.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which ids a line has that is written at some place of a route. */
class LogIdsOfExchangeTest {
    private final List<String> lines = new ArrayList<>();
    private CamelContext camel;
    private ProducerTemplate producer;

    @BeforeEach
    void start() throws Exception {
        camel = new DefaultCamelContext();
        camel.getCamelContextExtension().addInterceptStrategy(new LogIdsOfExchange());
        camel.addRoutes(new Routes());
        camel.start();
        producer = camel.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        camel.stop();
        LogIds.clear();
    }

    @Test
    void haveWhatAStepBeforeThemPutAndNothingOfWhatWasCalledMeanwhile() {
        producer.sendBody("direct:archive", "");

        assertThat(lines)
                .containsExactly(
                        "begin -",
                        "taken archive",
                        "in a block archive",
                        "file begins archive",
                        "file taken file",
                        "goes on archive",
                        "done archive");
        assertThat(LogIds.current()).isEmpty();
    }

    @Test
    void haveItWhenAStepFails() {
        producer.sendBody("direct:failing", "");

        assertThat(lines).containsExactly("failed archive", "done archive");
        assertThat(LogIds.current()).isEmpty();
    }

    @Test
    void areAboutTheDocumentThatAMessageNames() {
        producer.sendBodyAndHeader("direct:line", "sent", Headers.DOCUMENT_ID, "0195aa");
        producer.sendBodyAndHeader("direct:line", "forged", Headers.DOCUMENT_ID, "0195aa\nforged");
        LogIds.about(
                TestWork.of(new TestWork.PlainKind("text"), "text/plain", Path.of("test.txt"))
                        .document(),
                () -> producer.sendBody("direct:line", "inside"));

        assertThat(lines).containsExactly("sent 0195aa", "forged -", "inside document");
        assertThat(LogIds.current()).isEmpty();
    }

    @Test
    void goToAnotherThreadWithATask() throws Exception {
        LogIds.set(Map.of("document_id", "carried"));
        Thread thread = new Thread(LogIds.carriedBy(() -> line("there")));
        LogIds.clear();

        thread.start();
        thread.join();

        assertThat(lines).containsExactly("there carried");
    }

    private void line(String what) {
        lines.add(what + " " + Objects.requireNonNullElse(LogIds.current().get("document_id"), "-"));
    }

    private static void take(String document) {
        LogIds.set(Map.of("document_id", document));
    }

    private final class Routes extends RouteBuilder {
        @Override
        public void configure() {
            from("direct:archive")
                    .onCompletion()
                    .process(exchange -> line("done"))
                    .end()
                    .process(exchange -> line("begin"))
                    .process(exchange -> take("archive"))
                    .process(exchange -> line("taken"))
                    .filter(body().isNotNull())
                    .process(exchange -> line("in a block"))
                    .process(exchange -> {
                        producer.sendBody("direct:file", "");
                        line("goes on");
                    })
                    .end();

            from("direct:file")
                    .process(exchange -> line("file begins"))
                    .process(exchange -> take("file"))
                    .process(exchange -> line("file taken"));

            from("direct:failing")
                    .onException(Exception.class)
                    .handled(true)
                    .process(exchange -> line("failed"))
                    .end()
                    .onCompletion()
                    .process(exchange -> line("done"))
                    .end()
                    .process(exchange -> take("archive"))
                    .process(exchange -> {
                        throw new IllegalStateException("Made by a test");
                    });

            from("direct:line").process(exchange -> line(exchange.getMessage().getBody(String.class)));
        }
    }
}
