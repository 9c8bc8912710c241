package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract against what really answers, by a tool that others wrote. */
class ContractIT {
    /** The long form takes 400. */
    private static final int SECONDS = Integer.getInteger("docket.contract-seconds", 40);

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.unpacked("contract");

    private static String key = "";

    @TempDir
    private Path folder;

    /** Sessions end by what is sent. */
    @BeforeAll
    static void makeKey() throws Exception {
        key = DOCKET.client()
                .http()
                .post("/api/api-keys", Map.of("name", "contract", "scopes", List.of("admin")))
                .expect(201)
                .json()
                .path("key")
                .asText();
    }

    /** Each has a run of its own, because one of them takes all the time that it gets. */
    @ParameterizedTest
    @ValueSource(strings = {"examples,coverage,fuzzing", "stateful"})
    void namesEveryAnswerThatRequestsOfAnyKindGet(String phases) throws Exception {
        Path schemathesis = Programs.require("schemathesis", "pip install schemathesis, see .ci/run");

        Programs.Ended ended = Programs.run(
                folder,
                Map.of("DOCKET_KEY", key, "NO_COLOR", "1"),
                List.of(
                        schemathesis.toString(),
                        "--config-file",
                        configuration().toString(),
                        "run",
                        DOCKET.docket().uri().resolve("/openapi.json").toString(),
                        "--phases",
                        phases,
                        "--max-time",
                        String.valueOf(SECONDS / 2)),
                SECONDS / 2 + 120L);

        String output = ended.output();
        System.out.println(summary(output));
        assertThat(ended.code()).as(output).isZero();
        assertThat(output).contains("Test cases:");
    }

    private static Path configuration() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ContractIT.class.getResource("/schemathesis.toml"))
                .toURI());
    }

    private static String summary(String output) {
        return output.substring(Math.max(0, output.indexOf("= SUMMARY =")));
    }
}
