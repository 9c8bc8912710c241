package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.StartFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class DefinitionReaderTest {
    private static final String GOOD = """
            # The first supplier
            - templatedRoute:
                routeTemplateRef: sftp-source
                parameters:
                  - name: name
                    value: acme
                  - name: host
                    value: sftp.acme.example
                  - name: folder
                    value: out
                  - name: username
                    value: docket
                  - name: password
                    value: "{{acme.password}}"
                  - name: schedule
                    value: 30s
            """;

    @Test
    void readsASource() throws Exception {
        DefinitionReader.Read read = read(GOOD);

        assertThat(read.faults()).isEmpty();
        assertThat(read.definitions())
                .containsExactly(new Definition(
                        "acme",
                        "sftp-source",
                        "acme.yaml:2",
                        Map.of(
                                "name", "acme",
                                "host", "sftp.acme.example",
                                "folder", "out",
                                "username", "docket",
                                "password", "{{acme.password}}",
                                "schedule", "30s")));
    }

    @Test
    void readsThoseThatWeShip() throws Exception {
        DefinitionReader.Read read = new DefinitionReader(new SourceTemplates().all(), "drop.camel.yaml")
                .read(new ClassPathResource("sources/drop.camel.yaml"));

        assertThat(read.faults()).isEmpty();
        assertThat(read.definitions()).extracting(Definition::name).containsExactly("drop");
    }

    @Test
    void readsTheExamplesOfTheManual() throws Exception {
        List<String> blocks = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/operations.md")))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks).hasSize(3);
        for (String block : blocks) {
            DefinitionReader.Read read = read(block);
            assertThat(read.definitions()).hasSize(1);
            assertThat(read.faults())
                    .allSatisfy(fault -> assertThat(fault.reason()).startsWith("The environment variable "));
        }
    }

    /** A change to the good file, and what is then said. */
    private record Mistake(String from, String to, String said) {}

    private static Stream<Mistake> mistakes() {
        return Stream.of(
                new Mistake("name: host", "name: hots", "acme.yaml:2: Parameter \"host\" is missing"),
                new Mistake(
                        "name: host",
                        "name: hots",
                        "acme.yaml:7: \"hots\" is no parameter of sftp-source: did you mean \"host\"?"),
                new Mistake(
                        "routeTemplateRef: sftp-source",
                        "routeTemplateRef: stfp-source",
                        "acme.yaml:3: There is no template \"stfp-source\": did you mean \"sftp-source\"?"),
                new Mistake(
                        "parameters:",
                        "parameter:",
                        "acme.yaml:5: \"parameter\" is nothing of a templatedRoute: did you mean \"parameters\"?"),
                new Mistake(
                        "- templatedRoute:",
                        "- route:",
                        "acme.yaml:2: \"route\" is not allowed here: a source is a templatedRoute"),
                new Mistake("value: acme\n", "value: [acme\n", "acme.yaml:7: This is no YAML: "),
                new Mistake("    parameters:", "\tparameters:", "acme.yaml:4: This is no YAML: "),
                new Mistake(
                        "\"{{acme.password}}\"",
                        "Hunter2",
                        "acme.yaml:13: Parameter \"password\" must not stand in the file: name an environment variable,"
                                + " as \"{{env:NAME}}\""),
                new Mistake(
                        "\"{{acme.password}}\"",
                        "\"{{env:X:Hunter2}}\"",
                        "acme.yaml:13: Parameter \"password\" must not stand in the file: name an environment variable,"
                                + " as \"{{env:NAME}}\""),
                new Mistake(
                        "acme.password",
                        "env:DOCKET_TEST_UNSET",
                        "acme.yaml:13: The environment variable DOCKET_TEST_UNSET is not set"),
                new Mistake("30s", "soon", "acme.yaml:15: Parameter \"schedule\" is \"soon\": no pause as 5s, and no"),
                new Mistake(
                        "30s", "'* * *'", "acme.yaml:15: Parameter \"schedule\" is \"* * *\": no pause as 5s, and no"),
                new Mistake("name: folder", "name: host", "acme.yaml:9: Parameter \"host\" is given twice"),
                new Mistake(
                        "value: acme\n", "value: Acme Ltd\n", "acme.yaml:5: Parameter \"name\" is \"Acme Ltd\": exp"),
                new Mistake("value: acme\n", "value: upload\n", "acme.yaml:5: Parameter \"name\" is \"upload\": exp"),
                new Mistake(
                        "name: schedule\n        value: 30s",
                        "name: include\n        value: '*.pdf'",
                        "acme.yaml:15: Parameter \"include\" is \"*.pdf\": no regular expression"),
                new Mistake(
                        "name: schedule\n        value: 30s",
                        "name: port\n        value: ssh",
                        "acme.yaml:15: Parameter \"port\" is \"ssh\" and no port"),
                new Mistake(
                        "name: schedule\n        value: 30s",
                        "name: done\n        value: ../../etc",
                        "acme.yaml:15: Parameter \"done\" is \"../../etc\" and no name of a folder"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysInWhichLineAFileIsWrongAndNeverAPassword(Mistake mistake) throws Exception {
        String wrong = GOOD.replace(mistake.from(), mistake.to());

        List<String> faults = read(wrong).faults().stream().map(Fault::toString).toList();

        assertThat(faults).anySatisfy(fault -> assertThat(fault).startsWith(mistake.said()));
        assertThat(faults).noneSatisfy(fault -> assertThat(fault).contains("Hunter2"));
    }

    @Test
    void endsTheStartWithAllFaultsInOneBlock() {
        StartFault fault = new StartFault(
                "Sources",
                List.of(new Fault("a.yaml:3", "One"), new Fault("b.yaml:7", "Other")),
                "docket.sources.strict",
                "docs/operations.md");

        assertThat(fault).hasMessage("Sources are wrong:\n    a.yaml:3: One\n    b.yaml:7: Other");
        assertThat(fault.action()).contains("docs/operations.md", "docket.sources.strict=false");
    }

    private static DefinitionReader.Read read(String yaml) throws IOException {
        return new DefinitionReader(new SourceTemplates().all(), "acme.yaml")
                .read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
