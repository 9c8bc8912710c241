package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of demo/, run as a person runs them. */
class DemoIT {
    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("browser");

    @TempDir
    private Path folder;

    @Test
    void theMainWayEndsFinalized() throws Exception {
        assertThat(run("main.sh").lines())
                .contains("document_uploaded", "job_completed")
                .last()
                .isEqualTo("finalized");
    }

    @Test
    void whoComesBackInTheMiddleSeesAllOfItOnce() throws Exception {
        List<String> lines = run("reload.sh").lines().toList();

        List<String> afterwards = lines.subList(
                lines.indexOf("Away; now back, from the beginning, until it is completed") + 1, lines.size());
        assertThat(afterwards).contains("job_completed").last().isEqualTo("completed");
        assertThat(afterwards).filteredOn(line -> line.startsWith("id:")).doesNotHaveDuplicates();
    }

    @Test
    void aStageThatFailsIsRetried() throws Exception {
        assertThat(run("failing.sh", "summarise").lines())
                .contains("failed", "job_failed", "job_retried", "job_completed")
                .last()
                .isEqualTo("completed");
    }

    private String run(String script, String... more) throws IOException, InterruptedException {
        Path file = Samples.directory().resolveSibling("demo").resolve(script);
        List<String> command = Stream.concat(
                        Stream.of(
                                "sh",
                                file.toString(),
                                Samples.file("texts/report.pdf").toString()),
                        Stream.of(more))
                .toList();
        Map<String, String> environment =
                Map.of("DOCKET", DOCKET.docket().uri().toString(), "DOCKET_PASSWORD", Docket.PASSWORD);
        Programs.Ended ended = Programs.run(folder, environment, command, 90);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }
}
