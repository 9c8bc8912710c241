package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.scaled.ScaledSet;
import io.docket.routes.store.files.S3Access;
import io.docket.servers.ChildProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Two processes with the same sources, one of which is killed while it fetches. */
@DocketIntegration
@EnabledIfSystemProperty(named = ScaledSet.SET, matches = "scaled")
class SharedSourceIT {
    private static final int FILES = Integer.getInteger("docket.source-files", 60);
    private static final List<String> SETTINGS = List.of(
            "DOCKET_DATABASE_URL",
            "DOCKET_DATABASE_USER",
            "DOCKET_BROKER_URL",
            "DOCKET_BROKER_USER",
            "DOCKET_BROKER_PASSWORD",
            "DOCKET_FILES",
            "DOCKET_S3_ENDPOINT",
            "DOCKET_S3_ACCESS_KEY",
            "DOCKET_S3_SECRET_KEY");

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private SourceFiles files;

    @Autowired
    private SourceStart start;

    @Autowired
    private SourceMaker maker;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private TestSources sources;
    private ChildProcess other;
    private S3Client client;

    @BeforeEach
    void open() throws Exception {
        sources = new TestSources(files, start, maker, new Api(http));
        client = new S3Access(
                        URI.create(setting("DOCKET_S3_ENDPOINT")),
                        null,
                        setting("DOCKET_S3_ACCESS_KEY"),
                        setting("DOCKET_S3_SECRET_KEY"),
                        true)
                .client();
        other = startOther();
    }

    @AfterEach
    void close() throws Exception {
        other.close();
        sources.stop();
        client.close();
    }

    @Test
    void takeEachFileOnceThoughOneIsKilledMeanwhile() throws Exception {
        awaitHolder("shared-folder");
        awaitHolder("shared-bucket");
        sources.start("drop-folder-source", "shared-folder", folderParameters());
        sources.start("s3-source", "shared-bucket", bucketParameters());
        for (int i = 0; i < FILES; i++) {
            Path file = Files.writeString(folder.resolve("in/.part-" + i), "File " + i);
            Files.move(file, file.resolveSibling("file-" + i + ".txt"));
            String key = "shared/object-" + i + ".txt";
            client.putObject(request -> request.bucket("docket").key(key), RequestBody.fromString(key));
        }

        TestSources.await("some of each", () -> taken("shared-folder") > 5 && taken("shared-bucket") > 5);
        assertThat(sources.show("shared-folder").path("process").asText()).contains(":" + other.pid() + ":");
        other.kill();

        List.of("shared-folder", "shared-bucket")
                .forEach(name -> TestSources.await("all of " + name, () -> taken(name) >= FILES));
        TestSources.awaitNames(folder.resolve("in"));
        TestSources.await(
                "all are moved",
                () -> keys("shared/done/").size() == FILES && keys("shared/").isEmpty());
        assertThat(taken("shared-folder")).isEqualTo(FILES);
        assertThat(taken("shared-bucket")).isEqualTo(FILES);
        assertThat(names("shared-folder")).isEqualTo(expected("file-"));
        assertThat(names("shared-bucket")).isEqualTo(expected("object-"));
        assertThat(TestSources.names(folder.resolve("in/done"))).hasSize(FILES);
    }

    private void awaitHolder(String name) {
        TestSources.await(
                "the other process has " + name,
                () -> new Api(http)
                        .get("/api/sources")
                        .path("sources")
                        .findValuesAsText("name")
                        .contains(name));
        sources.awaitState(name, "running");
    }

    private int taken(String name) {
        return sources.show(name).path("counts").path("taken").asInt();
    }

    private Set<String> names(String source) {
        return new TreeSet<>(jdbc.sql("select file_name from document where source = :source")
                .param("source", source)
                .query(String.class)
                .list());
    }

    private static Set<String> expected(String prefix) {
        return IntStream.range(0, FILES)
                .mapToObj(i -> prefix + i + ".txt")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> keys(String prefix) {
        return client
                .listObjectsV2Paginator(
                        request -> request.bucket("docket").prefix(prefix).delimiter("/"))
                .contents()
                .stream()
                .map(object -> object.key())
                .toList();
    }

    private String[] folderParameters() {
        return new String[] {"folder", folder.resolve("in").toString()};
    }

    private static String[] bucketParameters() {
        return new String[] {
            "bucket", "docket",
            "prefix", "shared",
            "endpoint", setting("DOCKET_S3_ENDPOINT"),
            "accessKey", "{{DOCKET_S3_ACCESS_KEY}}",
            "secretKey", "{{DOCKET_S3_SECRET_KEY}}"
        };
    }

    private ChildProcess startOther() throws Exception {
        Path definitions = Files.createDirectories(folder.resolve("sources"));
        Files.writeString(
                definitions.resolve("folder.yaml"),
                TestSources.yaml("drop-folder-source", "shared-folder", folderParameters()));
        Files.writeString(
                definitions.resolve("bucket.yaml"), TestSources.yaml("s3-source", "shared-bucket", bucketParameters()));
        Map<String, String> environment = new HashMap<>();
        SETTINGS.forEach(name -> environment.put(name, setting(name)));
        environment.put("DOCKET_ROLES", "sources");
        environment.put("DOCKET_PORT", Integer.toString(ChildProcess.freePort()));
        environment.put("DOCKET_DATA", folder.resolve("data").toString());
        environment.put("DOCKET_SOURCES_FOLDER", definitions.toString());
        environment.put("DOCKET_SOURCES_LEASE", "3s");
        List<String> command = List.of(
                ChildProcess.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.docket.routes.DocketApplication");
        return new ChildProcess("sources", folder, command, environment);
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
