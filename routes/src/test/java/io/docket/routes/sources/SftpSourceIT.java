package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.servers.SftpServer;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.api.management.ManagedCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class SftpSourceIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private SourceFiles files;

    @Autowired
    private SourceStart start;

    @Autowired
    private SourceMaker maker;

    @Autowired
    private CamelContext camel;

    @TempDir
    private Path folder;

    private SftpServer server;
    private TestSources sources;

    @BeforeEach
    void open() throws Exception {
        server = new SftpServer(folder.resolve("root"));
        Files.createDirectories(server.root().resolve("out"));
        Files.writeString(folder.resolve("known_hosts"), server.knownHost() + "\n");
        System.setProperty("docket.it.sftp", SftpServer.PASSWORD);
        sources = new TestSources(files, start, maker, new Api(http));
    }

    @AfterEach
    void close() throws Exception {
        sources.stop();
        server.close();
    }

    @Test
    void takesFilesAndGoesOnWhenTheServerWasAway(CapturedOutput output) throws Exception {
        start("acme");
        put("one.txt", "The first");
        assertThat(sources.awaitDocuments("acme", 1).get(0).path("source").asText())
                .isEqualTo("acme");

        server.kill();
        JsonNode away = sources.awaitState("acme", "unreachable");
        put("two.txt", "Nobody can fetch it");
        server.launch();
        sources.awaitDocuments("acme", 2);
        sources.awaitState("acme", "running");

        assertThat(away.path("address").asText()).isEqualTo("sftp://127.0.0.1:" + server.port() + "/out");
        assertThat(away.path("reason").asText()).isNotBlank();
        TestSources.awaitNames(server.root().resolve("out"));
        TestSources.awaitNames(server.root().resolve("out/done"), "one.txt", "two.txt");
        assertThat(lines(output, "Source acme")).hasSize(2);
        assertThat(TestSources.errors(output, "acme")).isEmpty();
    }

    @Test
    void leavesAFileAloneWhileItGrows() throws Exception {
        start("slow", "rest", "2s");
        Path file = server.root().resolve("out/slow.txt");
        for (int i = 0; i < 30; i++) {
            Files.writeString(file, "Line " + i + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
        }

        JsonNode document = sources.awaitDocuments("slow", 1).get(0);

        assertThat(document.path("size_bytes").asLong())
                .isEqualTo("Line 0\n".length() * 10 + "Line 10\n".length() * 20);
    }

    @Test
    void takesAFileOnlyWithItsMarker() throws Exception {
        start("marked", "doneMarker", ".done");
        put("later.csv", "a\n1\n");
        put("now.csv", "a\n1\n");
        put("now.csv.done", "");

        assertThat(sources.awaitDocuments("marked", 1).get(0).path("file_name").asText())
                .isEqualTo("now.csv");
        TestSources.awaitNames(server.root().resolve("out"), "later.csv");
        assertThat(sources.test("marked").path("files"))
                .extracting(file -> file.path("name").asText())
                .isEmpty();
    }

    @Test
    void followsNoLinkOfAServer() throws Exception {
        Path out = server.root().resolve("out");
        Path secret = Files.writeString(folder.resolve("secret"), "The key");
        Files.createSymbolicLink(out.resolve("key.txt"), secret);
        start("linked");
        put("free.txt", "Taken all the same");

        sources.awaitDocuments("linked", 1);

        assertThat(sources.awaitState("linked", "failing").path("reason").asText())
                .isEqualTo("\"key.txt\": It is a link, and links are never followed");
        assertThat(sources.test("linked").path("left_out").findValuesAsText("name"))
                .containsExactly("key.txt");
        assertThat(out.resolve("key.txt")).isSymbolicLink();
    }

    @Test
    void movesNothingThroughALinkOfAServer() throws Exception {
        Path out = server.root().resolve("out");
        Path elsewhere = Files.createDirectory(server.root().resolve("elsewhere"));
        Files.createSymbolicLink(out.resolve("done"), elsewhere);
        start("diverted");
        put("free.txt", "Moved elsewhere");

        sources.awaitDocuments("diverted", 1);
        TestSources.awaitNames(out.resolve("done.d"), "free.txt");
        assertThat(sources.awaitState("diverted", "failing").path("reason").asText())
                .startsWith("\"done\": \"done\" in it is a link or no folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void looksFromTheRootWhenItsFolderBeginsWithASlash() throws Exception {
        Files.createDirectories(server.root().resolve("srv/in"));
        start("rooted", "folder", "/srv/in");
        Files.writeString(server.root().resolve("srv/in/one.txt"), "From the root");

        sources.awaitDocuments("rooted", 1);

        assertThat(sources.show("rooted").path("address").asText()).endsWith("//srv/in");
        TestSources.awaitNames(server.root().resolve("srv/in/done"), "one.txt");
    }

    @Test
    void takesWhateverNameAServerHas() throws Exception {
        Path out = server.root().resolve("out");
        List<String> names = List.of(
                "n".repeat(251) + ".csv",
                "請".repeat(83) + ".csv",
                "*.csv",
                "what?.csv",
                "[a].csv",
                "back\\slash.csv",
                "-rf ${sys:user.home} #{1} RAW(x) ?a=b&c %41.csv");
        start("odd");
        for (String name : names) {
            Files.writeString(out.resolve(name), "a,b\n1," + names.indexOf(name) + "\n");
        }

        List<JsonNode> documents = sources.awaitDocuments("odd", names.size());

        assertThat(documents)
                .extracting(document -> document.path("file_name").asText())
                .contains("*.csv", "what?.csv", "[a].csv", "back\\slash.csv");
        TestSources.await(
                "all are moved",
                () -> TestSources.names(out).isEmpty()
                        && TestSources.names(out.resolve("done")).size() == names.size());
        sources.awaitState("odd", "running");
    }

    @Test
    void takesAFileAgainThatWasWrittenToAfterwards() throws Exception {
        Path out = server.root().resolve("out");
        start("late-writer");
        try (Writer writer = Files.newBufferedWriter(out.resolve("late.csv"))) {
            writer.write("a,b\n1,x\n");
            writer.flush();
            sources.awaitDocuments("late-writer", 1);
            TestSources.awaitNames(out.resolve("done"), "late.csv");
            writer.write("2,y\n");
        }

        assertThat(sources.awaitDocuments("late-writer", 2))
                .filteredOn(document -> document.path("size_bytes").asInt() == 8)
                .first()
                .satisfies(half -> assertThat(half.path("holds"))
                        .extracting(JsonNode::asText)
                        .containsExactly("changed"));
    }

    @Test
    void refusesAServerThatShowsAnotherKey() throws Exception {
        server.kill();
        server.changeKey();
        server.launch();
        start("impostor");
        put("secret.txt", "Stays");

        JsonNode state = sources.awaitState("impostor", "unreachable");

        assertThat(state.path("reason").asText()).containsIgnoringCase("host");
        assertThat(sources.test("impostor").path("reachable").asBoolean()).isFalse();
        TestSources.awaitNames(server.root().resolve("out"), "secret.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open sesame"})
    void signsInWithAPrivateKeyThatMayHaveAPassphrase(String passphrase) throws Exception {
        server.makeClientKey(folder.resolve("id"), passphrase);
        String name = passphrase.isEmpty() ? "keyed" : "locked-key";
        startKeyed(name, passphrase);
        put("one.txt", "By key");

        sources.awaitDocuments(name, 1);
    }

    @Test
    void isNotLetInWithAnotherPrivateKey() throws Exception {
        server.makeClientKey(folder.resolve("id"), "");
        server.makeClientKey(folder.resolve("other"), "");
        startKeyed("stranger", "");

        assertThat(sources.awaitState("stranger", "unreachable").path("reason").asText())
                .containsIgnoringCase("auth");
    }

    @Test
    void showsItsPasswordNowhere(CapturedOutput output) throws Exception {
        start("discreet");
        sources.awaitState("discreet", "running");

        String dump = camel.getCamelContextExtension()
                .getContextPlugin(ManagedCamelContext.class)
                .getManagedRoute("source-discreet")
                .dumpRouteAsXml(true);
        String endpoints = camel.getEndpoints().toString();

        assertThat(List.of(dump, endpoints, sources.show("discreet").toString(), output.getAll()))
                .allSatisfy(shown -> assertThat(shown).doesNotContain(SftpServer.PASSWORD));
        assertThat(dump).contains("source-discreet");
    }

    private void startKeyed(String name, String passphrase) {
        System.setProperty("docket.it.passphrase", passphrase);
        String[] key = {
            "host",
            "127.0.0.1",
            "port",
            String.valueOf(server.port()),
            "folder",
            "out",
            "username",
            SftpServer.USER,
            "privateKeyFile",
            folder.resolve("id").toString(),
            "knownHosts",
            folder.resolve("known_hosts").toString()
        };
        String[] locked = {"passphrase", "{{sys:docket.it.passphrase}}"};
        sources.start("sftp-source", name, passphrase.isEmpty() ? key : TestSources.join(key, locked));
    }

    private void start(String name, String... more) {
        String[] own = {
            "host",
            "127.0.0.1",
            "port",
            String.valueOf(server.port()),
            "folder",
            "out",
            "username",
            SftpServer.USER,
            "password",
            "{{sys:docket.it.sftp}}",
            "knownHosts",
            folder.resolve("known_hosts").toString()
        };
        // What is given last holds.
        sources.start("sftp-source", name, TestSources.join(own, more));
    }

    /** As an upload that is renamed when it is complete. */
    private void put(String name, String text) throws Exception {
        Path file = Files.writeString(server.root().resolve("out").resolve("." + name), text);
        Files.move(file, file.resolveSibling(name));
    }

    private static List<String> lines(CapturedOutput output, String part) {
        return output.getAll().lines().filter(line -> line.contains(part)).toList();
    }
}
