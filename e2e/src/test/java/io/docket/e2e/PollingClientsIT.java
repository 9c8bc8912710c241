package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The clients of docs/coming-from.md, run as they stand there. */
class PollingClientsIT {
    private static final Path DENO = Folders.module("../web/target/web/deno/deno");

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("browser");

    private final DocketClient client = DOCKET.client();

    @TempDir
    private Path folder;

    @Test
    void theOneInPythonPrintsTheSummary() throws Exception {
        Path python = Programs.require("python3", "install it");

        run("clients/poll.py", List.of(python.toString()));
    }

    @Test
    void theOneInTypeScriptPrintsTheSummary() throws Exception {
        run("clients/poll.ts", List.of(DENO.toString(), "run", "-A", "--no-remote"));
    }

    private void run(String block, List<String> runner) throws IOException, InterruptedException {
        Path program = folder.resolve(Path.of(block).getFileName());
        Files.writeString(program, DocBlocks.text("docs/coming-from.md", block));
        List<String> command = new ArrayList<>(runner);
        command.add(program.toString());
        command.add(Samples.file("texts/report.pdf").toString());
        String key = client.http()
                .post("/api/api-keys", Map.of("name", program.getFileName().toString(), "scopes", List.of("reviewer")))
                .expect(201)
                .json()
                .path("key")
                .asText();
        Map<String, String> environment =
                Map.of("DOCKET", DOCKET.docket().uri().toString(), "DOCKET_KEY", key, "DENO_DIR", folder.toString());

        Programs.Ended ended = Programs.run(folder, environment, command, 60);

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output().lines())
                .last()
                .asString()
                .startsWith("Done! ")
                .hasSizeGreaterThan(20);
    }
}
