package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.flow.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** What only Camel finds in a file is told with the line of its step. */
class PipelineTrialTest {
    /** The step stands in the lines from 8. */
    private static final String HEAD = """
            - route:
                id: pipeline-mine
                description: Mine
                from:
                  uri: direct:pipeline-mine
                  steps:
                    - log: first
            """;

    private final DefaultCamelContext camel = new DefaultCamelContext();

    PipelineTrialTest() {
        AnyStep.bindAll(camel, true);
        camel.getRegistry().bind("fields", new FieldSteps());
        camel.getRegistry().bind("fieldsFromAnswer", new FieldsFromAnswer(new ObjectMapper()));
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    /** {@code /} ends a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - bean:/    ref: fields/    method: "sett(${body}, 'a', 'b')"      | 8  | There is no method "sett" here: did you mean "set"?
            - setBody:/    method: { ref: fields, method: "valuee(${body})" }  | 8  | There is no method "valuee" here: did you mean "value"?
            - bean:/    beanType: com.example.Nothing                          | 8  | There is no class com.example.Nothing
            - process:/    ref: nothing                                        | 8  | No bean could be found in the registry for: nothing
            - to: htp:example.com                                              | 8  | No endpoint could be found for: htp://example.com
            - wireTap:/    uri: file:x?autoCreat=1                             | 8  | The component of the address has no option "autoCreat"
            - to: seda:x?size=many                                             | 8  | The address cannot be used: For input string: "many"
            - to: "http:{{nothing.here}}"                                      | 8  | Property with key [nothing.here] not found
            - to: rest-openapi:getVendor?specificationUri=file:nowhere.yaml    | 8  | nowhere.yaml does not exist
            - setBody:/    simple: "${body"                                    | 8  | expected symbol functionEnd but was eol
            - setBody:/    simple: "${bodyy}"                                  | 8  | was: bodyy
            - setBody:/    jsonpath: $.x                                       | 8  | No language could be found for: jsonpath
            - split:/    xpath: "//a["/    steps:/      - log: a               | 8  | A location path was expected
            - filter:/    simple: "${body} = 3"/    steps:/      - log: x      | 8  | Unexpected token =
            - marshal:/    json: {library: Gson}                               | 8  | Data format 'gson' could not be created
            - log:/    message: x/    loggingLevel: LOUD                       | 8  | does not have any constant with value: LOUD
            - circuitBreaker:/    steps:/      - log: x                        | 8  | Cannot find camel-resilience4j
            - enrich:/    constant: htp:x                                      | 8  | No endpoint could be found for: htp://x
            - pollEnrich:/    constant: file:x?nope=1                          | 8  | The component of the address has no option "nope"
            - enrich:/    aggregationStrategy: "#fields"/    constant: direct:x | 8 | has 2 or more methods and no explicit method name
            - doTry:/    steps:/      - to: htp:x/    doCatch:/      - exception: [java.lang.Exception]/        steps:/          - log: x | 10 | No endpoint could be found for: htp://x
            - choice:/    when:/      - simple: "${body} == 3"/        steps:/          - log: a/      - simple: "${body} === 3"/        steps:/          - log: b | 12 | Unexpected token =
            - choice:/    when:/      - simple: "${body} == 3"/        steps:/          - log: a/          - filter:/              method: {ref: fields, method: none}/              steps:/                - log: b | 13 | There is no method "none" here
            """)
    void saysTheLineOfTheStep(String step, int line, String reason) {
        List<Fault> faults = faults(HEAD + lines(step).indent(8));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo("mine.yaml:" + line);
            assertThat(fault.reason()).contains(reason).doesNotContain("\n", "@");
        });
    }

    @Test
    void tellsOfEachRouteOfAFile() {
        String second = HEAD.replace("pipeline-mine", "own-part");

        assertThat(faults(HEAD + "        - to: htp:x\n" + second + "        - to: htp:y\n"))
                .extracting(Fault::place)
                .containsExactly("mine.yaml:8", "mine.yaml:16");
    }

    @Test
    void takesWhatCamelTakes() {
        assertThat(faults(HEAD + lines("""
                - bean: {ref: fields, method: "set(${body}, 'company_code', '1000')"}/- to: http:example.com?key=1\
                /- to: direct:text-cut/- enrich: {constant: direct:x, aggregationStrategy: "#fieldsFromAnswer"}""").indent(8))).isEmpty();
    }

    @Test
    void resolvesPlaceholdersAsTheApplicationDoes() {
        camel.getPropertiesComponent().addInitialProperty("vendors.host", "example.com");

        assertThat(faults(HEAD + "        - to: http:{{vendors.host}}\n")).isEmpty();
    }

    /** A doubled one stands for itself. */
    private static String lines(String step) {
        return step.replace("//", "\0").replace("/", "\n").replace("\0", "/");
    }

    private List<Fault> faults(String text) {
        ByteArrayResource file = new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
        return new PipelineTrial(camel).faults(PipelineReader.read("mine", "mine.yaml", file));
    }
}
