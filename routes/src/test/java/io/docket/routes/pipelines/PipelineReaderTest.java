package io.docket.routes.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.Fault;
import io.docket.routes.store.jobs.Lane;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class PipelineReaderTest {
    private static final String SOUND = """
            - route:
                id: pipeline-mine
                description: Mine
                from:
                  uri: direct:pipeline-mine
                  steps:
                    - bean:
                        ref: readDocument
                    - choice:
                        when:
                          - expression:
                              method:
                                ref: invoiceJudge
                            steps:
                              - to: direct:text-cut
                    - enrich:
                        aggregationStrategy: "#fieldsFromAnswer"
                        expression:
                          constant: direct:elsewhere
            """;

    @Test
    void findsWhatTheStepsNameWhereverTheyStand() {
        PipelineFile file = read("mine", SOUND);

        assertThat(file.faults()).isEmpty();
        assertThat(file.beans()).containsOnlyKeys("readDocument", "invoiceJudge", "fieldsFromAnswer");
        assertThat(file.beans()).containsEntry("invoiceJudge", 13);
        assertThat(file.targets()).containsEntry("text-cut", 15).containsEntry("elsewhere", 19);
        assertThat(file.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            direct:pipeline-mine       | jms:queue:other     | mine.yaml:5 | begins with direct:pipeline-mine
            id: pipeline-mine          | id: pipeline-other  | mine.yaml:5 | begins with direct:pipeline-other
            description: Mine          | note: Mine          | mine.yaml:2 | has no description
            description: Mine          | descripton: Mine    | mine.yaml:2 | did you mean "description"?
            - route:                   | - rest:             | mine.yaml:1 | a pipeline is made of route
            id: pipeline-mine          | id: [               | mine.yaml:4 | This is no YAML
            description: Mine          | id: pipeline-mine   | mine.yaml:3 | "id" stands here a second time
            description: Mine          | group: slwo         | mine.yaml:3 | There is no lane "slwo": did you mean "slow"?
            """)
    void saysTheLineOfWhatIsWrong(String right, String wrong, String place, String reason) {
        PipelineFile file = read("mine", SOUND.replaceFirst(java.util.regex.Pattern.quote(right), wrong));

        assertThat(file.faults()).isNotEmpty().anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void aFileBeginsWithTheRouteOfItsName() {
        assertThat(read("yours", SOUND).faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "yours.yaml:1: No route has the id \"pipeline-yours\", with which the pipeline begins");
    }

    @Test
    void theGroupOfTheFirstRouteIsTheLane() {
        String slow = SOUND.replace("description: Mine", "description: Mine\n    group: slow");

        assertThat(read("mine", slow).lane()).isEqualTo(Lane.SLOW);
        assertThat(read("mine", SOUND).lane()).isNull();
        assertThat(read("mine", SOUND + slow.replace("pipeline-mine", "mine-part"))
                        .faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "mine.yaml:23: Only the route \"pipeline-mine\" has a group, the lane of the documents");
    }

    @Test
    void aNameIsOneOfAPipeline() {
        assertThat(read("My Pipeline", SOUND).faults()).isNotEmpty();
    }

    private static PipelineFile read(String name, String text) {
        return PipelineReader.read(name, name + ".yaml", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }
}
