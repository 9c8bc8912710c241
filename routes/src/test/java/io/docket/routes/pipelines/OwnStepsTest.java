package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.docket.processors.document.Finding;
import io.docket.routes.flow.PipelineException;
import io.docket.routes.flow.Pipelines;
import io.docket.routes.flow.TestWork;
import io.docket.routes.flow.Work;
import io.docket.routes.store.documents.RecordBody;
import io.docket.routes.store.documents.RecordField;
import io.docket.routes.store.documents.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.util.ObjectHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pipelines as an installation writes them: a mapping of fields, a lookup, a call to a service. */
class OwnStepsTest {
    private static final String HEAD = """
            - route:
                id: pipeline-own
                description: Ours
                from:
                  uri: direct:pipeline-own
                  steps:
            """;

    private static final String SERVICE = """
            openapi: 3.0.3
            info: { title: Vendors, version: "1" }
            paths:
              /vendors/{vat}:
                get:
                  operationId: getVendor
                  parameters:
                    - { name: vat, in: path, required: true, schema: { type: string } }
                  responses:
                    "200": { description: The vendor }
            """;

    private static final String ASKS = """
                    - enrich:
                        aggregationStrategy: "#fieldsFromAnswer"
                        expression:
                          constant: direct:own-vendor
            - route:
                id: own-vendor
                description: Asks the vendor service for the cost center
                from:
                  uri: direct:own-vendor
                  steps:
                    - setHeader:
                        name: vat
                        expression:
                          method:
                            ref: fields
                            method: "value(${body}, 'vendor_vat_id')"
                    - setBody:
                        constant: ""
                    - to:
                        uri: rest-openapi:getVendor
                        parameters:
                          specificationUri: "file:FOLDER/vendors.openapi.yaml"
                          host: "http://localhost:PORT"
                          componentName: http
            """;

    @TempDir
    private Path folder;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<byte[]> answer = new AtomicReference<>(
            "{\"cost_center\": \"4711\", \"terms\": {\"days\": 30}, \"iban\": null}".getBytes(StandardCharsets.UTF_8));
    private final HttpServer server;

    OwnStepsTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void bind() {
        PipelineProperties properties = new PipelineProperties(folder.toString(), true);
        AnyStep.bindAll(camel, true);
        camel.getRegistry().bind("fields", new FieldSteps());
        camel.getRegistry().bind("lookup", new LookupStep(properties));
        camel.getRegistry().bind("fieldsFromAnswer", new FieldsFromAnswer(new ObjectMapper()));
        server.createContext("/", exchange -> {
            asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=ISO-8859-1");
            byte[] bytes = Objects.requireNonNull(answer.get());
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
        server.stop(0);
    }

    @Test
    void mapsFields() throws Exception {
        RecordBody record = run("""
                        - bean:
                            ref: fields
                            method: "rename(${body}, 'invoice_number', 'document_number')"
                        - bean:
                            ref: fields
                            method: "copy(${body}, 'vendor_vat_id', 'supplier')"
                        - bean:
                            ref: fields
                            method: "set(${body}, 'company_code', '1000')"
                """);

        assertThat(record.value("document_number")).isEqualTo("R-1");
        assertThat(record.value("invoice_number")).isNull();
        assertThat(record.value("supplier")).isEqualTo("DE136695976");
        assertThat(record.value("company_code")).isEqualTo("1000");
        assertThat(origin(record, "company_code")).isEqualTo("pipeline");
        assertThat(origin(record, "document_number")).isEqualTo("read");
    }

    @Test
    void keepsWhatAPersonGave() throws Exception {
        RecordBody record = run("""
                        - bean:
                            ref: fields
                            method: "set(${body}, 'vendor_name', 'Other')"
                """);

        assertThat(record.value("vendor_name")).isEqualTo("By hand");
    }

    @Test
    void fillsAFieldFromATable() throws Exception {
        Files.writeString(folder.resolve("vendors.csv"), "name,vendor_vat_id,cost_center\nA,DE136695976,\"47,11\"\n");

        RecordBody record = run("""
                        - bean:
                            ref: lookup
                            method: "fill(${body}, 'vendors.csv', 'vendor_vat_id', 'cost_center')"
                """);

        assertThat(record.value("cost_center")).isEqualTo("47,11");
        assertThat(record.findings()).isEmpty();
    }

    @Test
    void readsATableAsASpreadsheetSavesIt() throws Exception {
        Files.writeString(folder.resolve("vendors.csv"), "\ufeffvendor_vat_id;cost_center\r\nDE136695976;47,11\r\n");

        RecordBody record = run("""
                        - bean:
                            ref: lookup
                            method: "fill(${body}, 'vendors.csv', 'vendor_vat_id', 'cost_center')"
                """);

        assertThat(record.value("cost_center")).isEqualTo("47,11");
    }

    @Test
    void keepsWhatAnEarlierStepFoundWhenALaterOneSetsAField() throws Exception {
        Files.writeString(folder.resolve("vendors.csv"), "vendor_vat_id,cost_center\nDE1,1\n");

        RecordBody record = run("""
                        - bean:
                            ref: lookup
                            method: "fill(${body}, 'vendors.csv', 'vendor_vat_id', 'cost_center')"
                        - bean:
                            ref: fields
                            method: "set(${body}, 'company_code', '1000')"
                """);

        assertThat(record.findings()).extracting(Finding::code).containsExactly("LOOKUP_MISSED");
    }

    @Test
    void tellsWhenTheTableHasNoSuchRow() throws Exception {
        Files.writeString(folder.resolve("vendors.csv"), "vendor_vat_id,cost_center\nDE1,1\n");

        RecordBody record = run("""
                        - bean:
                            ref: lookup
                            method: "fill(${body}, 'vendors.csv', 'vendor_vat_id', 'cost_center')"
                """);

        assertThat(record.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("LOOKUP_MISSED");
            assertThat(finding.message()).isEqualTo("\"DE136695976\" (vendor_vat_id) stands in no row of vendors.csv");
        });
    }

    @Test
    void takesNoTableFromOutsideTheFolder() throws Exception {
        Exchange failed = send("""
                        - bean:
                            ref: lookup
                            method: "fill(${body}, '../vendors.csv', 'vendor_vat_id', 'cost_center')"
                """);

        assertThat(failed.getException()).hasMessageStartingWith("There is no file ../vendors.csv in the folder");
    }

    @Test
    void asksAServiceThatAnOpenApiFileDescribes() throws Exception {
        RecordBody record = run(ASKS);

        assertThat(asked.get()).isEqualTo("GET /vendors/DE136695976");
        assertThat(record.value("cost_center")).isEqualTo("4711");
        assertThat(record.fields()).extracting(RecordField::name).doesNotContain("terms");
    }

    @Test
    void readsAnAnswerByTheEncodingOfJson() throws Exception {
        answer.set("{\"cost_center\": \"Łódź €\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(run(ASKS).value("cost_center")).isEqualTo("Łódź €");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html>down for the night</html> | The service answered no JSON: Unexpected character
            [{"cost_center": "4711"}]       | The service answered a JSON array where an object is expected
            "4711"                          | The service answered a JSON string where an object is expected
            {"cost_center": "47             | The service answered no JSON: Unexpected end-of-input
            """)
    void refusesAnAnswerThatIsNoObject(String given, String reason) throws Exception {
        answer.set(given.getBytes(StandardCharsets.UTF_8));

        assertThat(refused(send(ASKS))).hasMessageStartingWith(reason);
    }

    @Test
    void refusesAnAnswerThatIsTooLong() throws Exception {
        answer.set(("{\"cost_center\": \"" + "x".repeat(10 << 20) + "\"}").getBytes(StandardCharsets.UTF_8));

        assertThat(refused(send(ASKS))).hasMessage("The service answered more than 1 MB");
    }

    @Test
    void endsACallThatTakesTooLongAsAWhole() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            drip(exchange.getResponseBody(), ended);
        });
        try (ServiceCalls calls = new ServiceCalls(new ServiceCallProperties(Duration.ofSeconds(1)))) {
            camel.getComponent("http", HttpComponent.class).setHttpClientConfigurer(calls);

            assertThat(ObjectHelper.getException(
                            SocketTimeoutException.class, send(ASKS).getException()))
                    .hasMessage("The whole answer did not come within 1 s");
        }
        // The connection is closed as well.
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /** Sends a byte from time to time, until nobody takes it. */
    private static void drip(OutputStream out, CountDownLatch ended) {
        try {
            while (!ended.await(20, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        } catch (IOException e) {
            ended.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsThatAServiceHadNothingToSay() throws Exception {
        answer.set(new byte[0]);

        assertThat(run(ASKS).findings()).extracting(Finding::code).containsExactly("ANSWER_EMPTY");
    }

    private static Throwable refused(Exchange failed) {
        return Objects.requireNonNull(ObjectHelper.getException(PipelineException.class, failed.getException()));
    }

    private RecordBody run(String steps) throws Exception {
        Exchange done = send(steps);
        assertThat(done.getException()).isNull();
        return done.getMessage().getBody(Work.class).get(RecordBody.class);
    }

    private Exchange send(String steps) throws Exception {
        Files.writeString(folder.resolve("vendors.openapi.yaml"), SERVICE);
        Files.writeString(
                folder.resolve("own.camel.yaml"),
                HEAD
                        + steps.replace("FOLDER", folder.toString())
                                .replace(
                                        "PORT",
                                        String.valueOf(server.getAddress().getPort())));
        PipelineProperties properties = new PipelineProperties(folder.toString(), true);
        // The description of a service is YAML as well, and no pipeline.
        new PipelineStart(new PipelineFiles(properties), new Pipelines(), properties).beforeApplicationStart(camel);
        camel.start();
        Work work = TestWork.of(new TestWork.PlainKind("test"), "application/pdf", folder)
                .with(new RecordBody(
                        1,
                        List.of(),
                        new Result.Invoice(
                                List.of(
                                        new RecordField("invoice_number", "R-1", 0.9, null, RecordField.READ),
                                        new RecordField("vendor_vat_id", "DE136695976", 0.9, null, RecordField.READ),
                                        new RecordField("vendor_name", "By hand", 1, null, RecordField.PERSON)),
                                List.of(),
                                null,
                                null,
                                null)));
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.request(
                    "direct:pipeline-own", exchange -> exchange.getMessage().setBody(work));
        }
    }

    private static String origin(RecordBody record, String name) {
        return record.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .origin();
    }
}
