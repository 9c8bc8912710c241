package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.servers.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start writes when all it is given has to be kept secret. */
class StartLogIT {
    private static final String MARK = "Marker-that-is-a-secret";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    /** Both at once, because each takes seconds. */
    @Test
    void tellsNoSecretWhetherDatabaseAndBrokerAnswerOrNot() throws IOException {
        int port = ChildProcess.freePort();
        try (ChildProcess good = start("good", environment(port));
                ChildProcess bad = start("bad", withoutServers(environment(ChildProcess.freePort())))) {
            assertThat(bad.awaitEnd(PATIENCE)).isTrue();
            good.awaitPort(port, PATIENCE);
            good.end(PATIENCE);

            assertThat(Files.readString(bad.log())).contains("refused").doesNotContain(MARK);
            assertThat(Files.readString(good.log())).contains("Docket").doesNotContain(MARK);
        }
    }

    private static Map<String, String> withoutServers(Map<String, String> environment) throws IOException {
        int nobody = ChildProcess.freePort();
        environment.put("DOCKET_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/docket?sslpassword=" + MARK);
        environment.put("DOCKET_BROKER_URL", "tcp://127.0.0.1:" + nobody + "?trustStorePassword=" + MARK);
        environment.put("SPRING_FLYWAY_CONNECTRETRIES", "0");
        return environment;
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DOCKET_PORT", Integer.toString(port));
        environment.put("DOCKET_DATA", folder.resolve("data-" + port).toString());
        for (String secret : List.of(
                "DOCKET_ADMIN_PASSWORD",
                "DOCKET_SECRET",
                "DOCKET_DATABASE_PASSWORD",
                "DOCKET_BROKER_PASSWORD",
                "DOCKET_S3_SECRET_KEY")) {
            environment.put(secret, MARK + "-0123456789012345");
        }
        environment.put("DOCKET_DATABASE_USER", "docket");
        environment.put("DOCKET_BROKER_USER", "docket");
        return environment;
    }

    private ChildProcess start(String name, Map<String, String> environment) throws IOException {
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.docket.routes.DocketApplication");
        return new ChildProcess(name, folder, command, environment);
    }
}
