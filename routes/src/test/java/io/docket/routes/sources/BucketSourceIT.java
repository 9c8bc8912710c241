package io.docket.routes.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.store.files.S3Access;
import io.docket.servers.S3Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

@DocketIntegration
@ExtendWith(OutputCaptureExtension.class)
class BucketSourceIT {
    @TempDir
    private static Path folder;

    private static S3Store store;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private SourceFiles files;

    @Autowired
    private SourceStart start;

    @Autowired
    private SourceMaker maker;

    private TestSources sources;
    private S3Client client;

    @BeforeAll
    static void open() throws Exception {
        store = new S3Store(folder);
        store.awaitReady();
        System.setProperty("docket.it.s3.key", S3Store.ACCESS_KEY);
        System.setProperty("docket.it.s3.secret", S3Store.SECRET_KEY);
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @BeforeEach
    void signIn() {
        sources = new TestSources(files, start, maker, new Api(http));
        client = new S3Access(URI.create(store.url()), null, S3Store.ACCESS_KEY, S3Store.SECRET_KEY, true).client();
    }

    @AfterEach
    void stop() throws Exception {
        sources.stop();
        client.close();
    }

    @Test
    void takesObjectsBelowItsPrefixAndMovesThem() {
        put("in/one letter+ü.txt", "Dear all,");
        put("in/large.txt", "x".repeat((1 << 20) + 1));
        put("in/photo.raw", "no");
        put("in/deep/two.txt", "Not directly below");
        put("three.txt", "Elsewhere");
        start("bucket", "in", "include", ".*\\.txt");

        JsonNode document = sources.awaitDocuments("bucket", 1).get(0);

        assertThat(document.path("file_name").asText()).isEqualTo("one letter+ü.txt");
        assertThat(document.path("source").asText()).isEqualTo("bucket");
        TestSources.await("both are moved", () -> keys("in/").equals(List.of("in/deep/two.txt", "in/photo.raw")));
        assertThat(keys("in/done/")).hasSize(1).first().asString().endsWith("-one letter+ü.txt");
        assertThat(keys("in/failed/")).hasSize(1).first().asString().endsWith("-large.txt");
        assertThat(keys("three")).containsExactly("three.txt");
        assertThat(sources.show("bucket").path("counts").path("refused").asInt())
                .isEqualTo(1);
    }

    @Test
    void takesWhateverKeyAStoreHas() {
        List<String> names =
                List.of("n".repeat(190) + ".csv", "${x} #{1} %41&a=b.csv", "請求書.csv", "Thumbs.db", "x.csv~");
        names.forEach(name -> put("odd/" + name, "a,b\n1," + names.indexOf(name) + "\n"));
        start("odd-keys", "odd");

        sources.awaitDocuments("odd-keys", 3);

        TestSources.await("three are moved", () -> keys("odd/").size() == 2);
        assertThat(keys("odd/done/")).hasSize(3);
        assertThat(sources.test("odd-keys").path("left_out").findValuesAsText("name"))
                .containsExactlyInAnyOrder("Thumbs.db", "x.csv~");
        sources.awaitState("odd-keys", "running");
    }

    @Test
    void takesAnObjectThatComesAgainUnderItsName() {
        put("again/same.txt", "First");
        start("again", "again/");
        sources.awaitDocuments("again", 1);
        TestSources.await("it is moved", () -> keys("again/").isEmpty());

        put("again/same.txt", "Second");

        sources.awaitDocuments("again", 2);
    }

    @Test
    void takesWhatIsPutInThePlaceOfAnObjectBetweenItsReadingAndItsMove() throws Exception {
        put("replaced/same.txt", "First");

        try (Relay relay = before("x-amz-copy-source:", () -> put("replaced/same.txt", "Second, and longer"))) {
            start("replaced", "replaced", "endpoint", relay.url());
            List<JsonNode> documents = sources.awaitDocuments("replaced", 2);

            assertThat(relay.hasHappened()).isTrue();
            assertThat(documents)
                    .extracting(document -> document.path("size_bytes").asInt())
                    .containsExactlyInAnyOrder("First".length(), "Second, and longer".length());
            TestSources.await("the second is moved", () -> keys("replaced/").isEmpty());
            assertThat(keys("replaced/done/"))
                    .extracting(this::text)
                    .as("the first is kept here only: its sender has overwritten it there")
                    .containsExactly("Second, and longer");
            sources.awaitState("replaced", "running");
        }
    }

    @Test
    void takesWhatIsPutInThePlaceOfAnObjectBetweenItsCopyAndItsDeletion() throws Exception {
        put("late/same.txt", "First");

        try (Relay relay = before("HEAD /docket/late/same.txt", () -> put("late/same.txt", "Second, and longer"))) {
            start("late", "late", "endpoint", relay.url());
            sources.awaitDocuments("late", 2);

            assertThat(relay.hasHappened()).isTrue();
            TestSources.await("the second is moved", () -> keys("late/").isEmpty());
            assertThat(keys("late/done/"))
                    .extracting(this::text)
                    .containsExactlyInAnyOrder("First", "Second, and longer");
        }
    }

    private static Relay before(String request, Runnable happens) throws IOException {
        return new Relay(URI.create(store.url()).getPort(), request, happens);
    }

    private String text(String key) {
        return client.getObjectAsBytes(request -> request.bucket("docket").key(key))
                .asUtf8String();
    }

    @Test
    void goesOnWhenTheStoreWasAway(CapturedOutput output) throws Exception {
        put("away/one.txt", "One");
        start("away", "away");
        sources.awaitDocuments("away", 1);

        store.kill();
        JsonNode away = sources.awaitState("away", "unreachable");
        assertThat(sources.test("away").path("reachable").asBoolean()).isFalse();
        store.restart();
        put("away/two.txt", "Two");
        sources.awaitDocuments("away", 2);
        JsonNode back = sources.awaitState("away", "running");

        assertThat(away.path("address").asText()).isEqualTo("s3://docket/away/");
        assertThat(away.path("reason").asText()).contains("refused");
        assertThat(back.path("last_error").asText()).contains("refused");
        assertThat(output.getAll().lines().filter(line -> line.contains("Source away")))
                .hasSize(2);
        assertThat(TestSources.errors(output, "away")).isEmpty();
        assertThat(output.getAll()).doesNotContain(S3Store.SECRET_KEY);
    }

    @Test
    void listsWhatItWouldTakeAndLeavesIt() {
        put("listed/one.txt", "12345");
        sources.start("s3-source", "listed", with("listed", "schedule", "0 0 0 1 1 *"));
        sources.awaitState("listed", "running");

        JsonNode listing = sources.test("listed");

        assertThat(listing.path("reachable").asBoolean()).isTrue();
        assertThat(listing.path("truncated").asBoolean()).isFalse();
        assertThat(listing.path("files")).hasSize(1).first().satisfies(file -> {
            assertThat(file.path("name").asText()).isEqualTo("one.txt");
            assertThat(file.path("size_bytes").asLong()).isEqualTo(5);
        });
        assertThat(keys("listed/")).containsExactly("listed/one.txt");
    }

    private void start(String name, String prefix, String... more) {
        sources.start("s3-source", name, with(prefix, more));
    }

    private static String[] with(String prefix, String... more) {
        String[] own = {
            "bucket", "docket",
            "prefix", prefix,
            "endpoint", store.url(),
            "accessKey", "{{sys:docket.it.s3.key}}",
            "secretKey", "{{sys:docket.it.s3.secret}}"
        };
        return TestSources.join(own, more);
    }

    private void put(String key, String text) {
        client.putObject(request -> request.bucket("docket").key(key), RequestBody.fromString(text));
    }

    /** Returns the keys below a prefix, those put aside by another source's name left out. */
    private List<String> keys(String prefix) {
        return client.listObjectsV2Paginator(request -> request.bucket("docket").prefix(prefix)).contents().stream()
                .map(S3Object::key)
                .filter(key -> prefix.matches(".*/(done|failed)/") || !key.matches(".*/(done|failed)/.*"))
                .sorted()
                .toList();
    }
}
