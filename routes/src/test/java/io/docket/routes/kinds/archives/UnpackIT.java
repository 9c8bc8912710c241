package io.docket.routes.kinds.archives;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.routes.flow.Dispatcher;
import io.docket.routes.flow.Enclosed;
import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.documents.DocumentRows;
import io.docket.routes.store.documents.EventName;
import io.docket.routes.store.documents.NewDocument;
import io.docket.routes.store.documents.NewEvent;
import io.docket.routes.store.documents.Stage;
import io.docket.routes.store.documents.TestDocuments;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.samples.Archives;
import io.docket.samples.Cms;
import io.docket.samples.OutlookFiles;
import io.docket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.ProducerTemplate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;

@DocketIntegration
class UnpackIT {
    /** As set for all these tests. */
    private static final int MAX_FILES = 50;

    private static final Map<String, String> SAID = Map.of("client_name", "ACME", "metadata", "{\"box\": \"7\"}");

    @TempDir
    Path folder;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private DocumentFiles files;

    @Autowired
    private DocumentRows documents;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private ProducerTemplate producer;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void makesADocumentOfEachFileInAPdf() throws Exception {
        Path portfolio = folder.resolve("portfolio.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            embed(pdf, "notes/../letter.txt", letter());
            pdf.save(portfolio.toFile());
        }

        JsonNode parent = completed(send("portfolio.pdf", Files.readAllBytes(portfolio), SAID));

        assertThat(parent.path("kind").asText()).isEqualTo("text");
        assertThat(parent.path("children").path("documents").asInt()).isEqualTo(1);
        assertThat(children(parent)).singleElement().satisfies(child -> {
            assertThat(child.path("path").asText()).isEqualTo("notes/letter.txt");
            assertThat(child.path("client_name").asText()).isEqualTo("ACME");
        });
    }

    @Test
    void anInvoiceTellsOfTheFilesThatCameInIt() throws Exception {
        Path invoice = folder.resolve("invoice.pdf");
        try (PDDocument pdf =
                Loader.loadPDF(Samples.file("invoices/invoice-en-01-bakery.pdf").toFile())) {
            embed(pdf, "timesheet.txt", letter());
            pdf.save(invoice.toFile());
        }

        JsonNode parent = completed(send("invoice.pdf", Files.readAllBytes(invoice), SAID));

        assertThat(parent.path("kind").asText()).isEqualTo("invoice");
        assertThat(parent.path("children").path("documents").asInt()).isEqualTo(1);
        assertThat(children(parent)).hasSize(1);
    }

    private static void embed(PDDocument pdf, String name, String content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setEmbeddedFile(
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("1", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        pdf.getDocumentCatalog().setNames(names);
    }

    @Test
    void makesADocumentOfEachFileInAnArchive() throws Exception {
        byte[] zip = Archives.zip(Archives.texts(
                "March/letter.txt",
                letter(),
                "March/rows.csv",
                "id,name\n1," + letter(),
                "empty.txt",
                "",
                ".DS_Store",
                "x"));

        JsonNode archive = completed(send("pile.zip", zip, SAID));

        assertThat(archive.path("kind").asText()).isEqualTo("archive");
        assertThat(archive.path("review").asText()).isEqualTo("none");
        assertThat(archive.path("children").path("documents").asInt()).isEqualTo(3);
        assertThat(archive.path("children").path("left_out")).singleElement().satisfies(file -> {
            assertThat(file.path("name").asText()).isEqualTo(".DS_Store");
            assertThat(file.path("code").asText()).isEqualTo("system_file");
            assertThat(file.path("reason").asText()).isEqualTo("A system or program keeps it for itself");
        });
        List<JsonNode> children = children(archive);
        assertThat(children)
                .extracting(child -> child.path("path").asText())
                .containsExactly("empty.txt", "March/letter.txt", "March/rows.csv");
        assertThat(children).allSatisfy(child -> {
            assertThat(child.path("parent_id").asText())
                    .isEqualTo(archive.path("id").asText());
            assertThat(child.path("client_name").asText()).isEqualTo("ACME");
            assertThat(child.path("metadata").path("box").asText()).isEqualTo("7");
            assertThat(child.path("source").asText()).isEqualTo("upload");
            assertThat(child.path("owner").asText()).isEqualTo("admin");
        });
        assertThat(children.get(0).path("failure").path("code").asText()).isEqualTo("empty_file");
        assertThat(api.awaitStatus(children.get(1).path("id").asText(), "completed")
                        .path("kind")
                        .asText())
                .isEqualTo("text");
        assertThat(api.awaitStatus(children.get(2).path("id").asText(), "completed")
                        .path("kind")
                        .asText())
                .isEqualTo("table");
    }

    @Test
    void asksForALookWhereSomebodyMayMissAFile() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("letter.txt", letter(), "rows.csv.part", "id,na", "Thumbs.db", "x"));

        JsonNode archive = completed(send("missed.zip", zip, Map.of()));

        assertThat(archive.path("review").asText()).isEqualTo("needed");
        assertThat(archive.path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("code").asText()).isEqualTo("LEFT_OUT");
            assertThat(finding.path("message").asText())
                    .isEqualTo("\"rows.csv.part\" was left out: By its name a program has not finished it");
        });
        assertThat(archive.path("children").path("left_out").findValuesAsText("code"))
                .containsExactly("unfinished_file", "system_file");
        assertThat(children(archive)).hasSize(1);
    }

    @Test
    void makesTwoDocumentsOfTwoFilesOfOneName() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("a.txt", letter(), "b.txt", letter()));
        byte[] sameName = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("b.txt", "a.txt")
                .getBytes(StandardCharsets.ISO_8859_1);

        JsonNode archive = completed(send("same.zip", sameName, Map.of()));

        assertThat(archive.path("review").asText()).isEqualTo("none");
        assertThat(children(archive))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("a.txt", "a.txt");
    }

    @Test
    void makesTheSameDocumentsWhenItIsProcessedAgain() throws Exception {
        JsonNode archive = completed(send("again.zip", Archives.zip(Archives.texts("a.txt", letter())), Map.of()));
        List<String> before = ids(children(archive));

        api.post("/api/documents/" + archive.path("id").asText() + "/process?again=true");
        JsonNode again = completed(archive.path("id").asText());

        assertThat(again.path("revision").asInt()).isEqualTo(2);
        assertThat(ids(children(again))).isEqualTo(before).hasSize(1);
    }

    @Test
    void takesAFileWhoseNumberWasAnothersInAnEarlierVersion() throws Exception {
        String id = send("numbers.zip", Archives.zip(Archives.texts("a.txt", letter())), Map.of());
        completed(id);
        DocumentRow archive = documents.find(id).orElseThrow();

        for (int i = 0; i < 2; i++) {
            InputStream other = new ByteArrayInputStream("Another file".getBytes(StandardCharsets.UTF_8));
            producer.sendBody("direct:take-enclosed", new Enclosed(archive, 0, "b.txt", other));
        }

        assertThat(children(api.get("/api/documents/" + id)))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void readsAMailAndMakesDocumentsOfWhatIsAttached() throws Exception {
        byte[] mail = Archives.mail("Two invoices", letter(), Archives.texts("a.txt", letter(), "b.txt", letter()));

        JsonNode read = completed(send("mail.eml", mail, Map.of()));

        assertThat(read.path("kind").asText()).isEqualTo("text");
        assertThat(read.path("media_type").asText()).isEqualTo("message/rfc822");
        assertThat(read.path("text").path("characters").asInt()).isPositive();
        assertThat(children(read))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("a.txt", "b.txt");
    }

    @Test
    void makesNoDocumentOfAMailThatIsCutOff() throws Exception {
        String mail = new String(
                Archives.mail("Cut", letter(), Archives.texts("rows.csv", "a,b\n" + letter())), StandardCharsets.UTF_8);

        JsonNode failed = api.awaitStatus(
                send("cut.eml", mail.replace("--outer--", "").getBytes(StandardCharsets.UTF_8), Map.of()), "failed");

        assertThat(failed.path("failure").path("code").asText()).isEqualTo("corrupt");
        assertThat(failed.path("failure").path("message").asText())
                .isEqualTo("The mail is cut off or damaged: its last boundary is missing");
        assertThat(children(failed)).isEmpty();
    }

    @Test
    void takesFilesOutOfWinmailDatAndTellsWhereItCannot() throws Exception {
        byte[] tnef = OutlookFiles.tnef(letter(), "a.txt", letter());

        JsonNode read =
                completed(send("good.eml", Archives.mail("Good", letter(), Map.of("winmail.dat", tnef)), Map.of()));
        JsonNode told = completed(send(
                "bad.eml",
                Archives.mail("Bad", letter(), Map.of("winmail.dat", Arrays.copyOf(tnef, tnef.length - 4))),
                Map.of()));

        assertThat(read.path("review").asText()).isEqualTo("none");
        assertThat(children(read))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("a.txt");
        assertThat(told.path("review").asText()).isEqualTo("needed");
        assertThat(told.path("children").path("left_out").findValuesAsText("code"))
                .containsExactly("unreadable_outlook");
        assertThat(children(told)).isEmpty();
    }

    @Test
    void readsOutlookMessagesMailboxesAndSignedFiles() throws Exception {
        String mail = "From a@b Mon Mar  2 09:00:00 2026\nSubject: A\nFrom: a@b\nDate: today\n\n" + letter() + "\n";

        JsonNode message = completed(send("a.msg", OutlookFiles.msg(folder.resolve("new.msg")), Map.of()));
        JsonNode mailbox = completed(send("a.mbox", (mail + mail).getBytes(StandardCharsets.UTF_8), Map.of()));
        JsonNode signed = completed(send("a.txt.p7m", Cms.signed(letter().getBytes(StandardCharsets.UTF_8)), Map.of()));

        assertThat(message.path("media_type").asText()).isEqualTo("application/vnd.ms-outlook");
        assertThat(message.path("review").asText()).isEqualTo("needed");
        assertThat(children(message))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("Inner.eml", "a.pdf");
        assertThat(mailbox.path("media_type").asText()).isEqualTo("application/mbox");
        assertThat(children(mailbox))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("mail-1.eml", "mail-2.eml");
        assertThat(children(signed))
                .extracting(child -> child.path("file_name").asText())
                .containsExactly("a.txt");
    }

    @Test
    void asksForALookWhereAMailSaysNothing() throws Exception {
        JsonNode mail = completed(send("empty.eml", Archives.mail("Empty", "", Map.of()), Map.of()));

        assertThat(mail.path("review").asText()).isEqualTo("needed");
        assertThat(mail.path("findings").findValuesAsText("code")).containsExactly("EMPTY_MAIL");
    }

    @Test
    void saysThatAMailIsEncrypted() throws Exception {
        String mail = Archives.headers("Secret") + "Content-Type: application/pkcs7-mime; name=smime.p7m\n"
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(Cms.enveloped());

        JsonNode failed =
                api.awaitStatus(send("secret.eml", mail.getBytes(StandardCharsets.UTF_8), Map.of()), "failed");

        assertThat(failed.path("failure").path("code").asText()).isEqualTo("encrypted");
    }

    @Test
    void unpacksArchivesInArchivesUntilTheyLieTooDeep() throws Exception {
        JsonNode first = completed(send("outer.zip", Archives.nested(4, letter()), Map.of()));
        JsonNode second = completed(onlyChild(first));
        JsonNode third = completed(onlyChild(second));

        JsonNode fourth = api.awaitStatus(onlyChild(third), "failed");

        assertThat(fourth.path("failure").path("code").asText()).isEqualTo("too_large");
        assertThat(fourth.path("failure").path("message").asText())
                .isEqualTo("It lies in 3 archives and mails within each other, the limit is 3 with itself");
        assertThat(children(fourth)).isEmpty();
    }

    @Test
    void readsAMailWithoutFilesHoweverDeepItLies() throws Exception {
        byte[] inner = Archives.mail("Deep", letter(), Map.of());
        for (int i = 0; i < 3; i++) {
            inner = Archives.zip(Map.of(i == 0 ? "deep.eml" : "inner-" + i + ".zip", inner));
        }

        JsonNode first = completed(send("outer.zip", inner, Map.of()));
        JsonNode second = completed(onlyChild(first));
        JsonNode third = completed(onlyChild(second));
        JsonNode mail = completed(onlyChild(third));

        assertThat(mail.path("media_type").asText()).isEqualTo("message/rfc822");
        assertThat(mail.path("children").path("documents").asInt()).isZero();
    }

    @Test
    void makesNoDocumentOfABomb() throws Exception {
        Path bomb = Archives.bomb(folder.resolve("bomb.zip"), 4);

        JsonNode failed = api.awaitStatus(api.accepted(bomb, Map.of()), "failed");

        assertThat(failed.path("failure").path("code").asText()).isEqualTo("hostile_content");
        assertThat(children(failed)).isEmpty();
    }

    @Test
    void makesNoDocumentOfAnArchiveWithMoreFilesThanTheLimit() throws Exception {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= MAX_FILES; i++) {
            many.put(i + ".txt", new byte[] {'x'});
        }

        JsonNode failed = api.awaitStatus(send("many.zip", Archives.zip(many), Map.of()), "failed");

        assertThat(failed.path("failure").path("code").asText()).isEqualTo("too_large");
        assertThat(failed.path("failure").path("message").asText())
                .isEqualTo("It holds more files than the limit of " + MAX_FILES);
        assertThat(children(failed)).isEmpty();
    }

    @Test
    void countsTheFilesOfAllArchivesInAnArchiveTogether() throws Exception {
        Map<String, byte[]> outer = new LinkedHashMap<>();
        for (int i = 0; i < MAX_FILES - 2; i++) {
            outer.put("empty-" + i + ".txt", new byte[0]);
        }
        // The last one is unpacked when all others are known.
        outer.put("inner.zip", Archives.zip(Archives.texts("1.txt", letter(), "2.txt", letter())));

        JsonNode archive = completed(send("outer.zip", Archives.zip(outer), Map.of()));
        JsonNode inner = children(archive).stream()
                .filter(child -> child.path("kind").asText().equals("archive"))
                .findFirst()
                .orElseThrow();
        JsonNode failed = api.awaitStatus(inner.path("id").asText(), "failed");

        assertThat(failed.path("failure").path("message").asText())
                .isEqualTo("It holds more files than the limit of " + MAX_FILES);
        assertThat(children(failed)).isEmpty();
    }

    @Test
    void saysThatAnArchiveIsEncrypted() throws Exception {
        byte[] zip = Archives.encrypted(Archives.zip(Archives.texts("a.txt", letter())));

        JsonNode result = Api.result(api.upload(file("secret.zip", zip), Map.of()));

        assertThat(result.path("error").path("code").asText()).isEqualTo("encrypted");
        assertThat(result.path("document_id").asText()).isNotEmpty();
    }

    @Test
    void unpacksAHeldArchiveWhenItIsReleased() throws Exception {
        byte[] zip = Archives.zip(Archives.texts("a.txt", letter()));
        completed(sendHeldIfRepeated(zip));
        JsonNode held = completed(sendHeldIfRepeated(zip));
        assertThat(held.path("findings").findValuesAsText("code")).containsExactly("NOT_UNPACKED");
        assertThat(children(held)).isEmpty();
        assertThat(events(held)).doesNotContain("unpacking_started", "unpacking_completed");

        api.send(
                HttpMethod.POST,
                "/api/documents/" + held.path("id").asText() + "/holds/duplicate/release",
                Map.of("reason", "Both are wanted"));
        JsonNode released = completed(held.path("id").asText());

        assertThat(released.path("findings")).isEmpty();
        assertThat(children(released)).hasSize(1);
        assertThat(events(released)).containsSubsequence("unpacking_started", "unpacking_completed", "job_completed");
    }

    @Test
    void writesWhatCameOfAnArchive() throws Exception {
        JsonNode archive = completed(send("done.zip", Archives.zip(Archives.texts("a.txt", letter())), Map.of()));
        String path = "/api/documents/" + archive.path("id").asText();

        assertThat(api.post(path + "/finalize").getStatusCode().value()).isEqualTo(200);

        JsonNode exported = api.get(path + "/export/json");
        assertThat(exported.path("kind").asText()).isEqualTo("archive");
        assertThat(exported.path("children").path("documents").asInt()).isEqualTo(1);
    }

    private static String letter() {
        return "A letter of " + UUID.randomUUID() + ".\n";
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String send(String name, byte[] bytes, Map<String, String> fields) throws IOException {
        return api.accepted(file(name, bytes), fields);
    }

    private String sendHeldIfRepeated(byte[] zip) throws Exception {
        NewDocument document = TestDocuments.heldIfRepeated(
                TestDocuments.archive(files.put(new ByteArrayInputStream(zip), zip.length)));
        DocumentRow row = documents
                .insert(
                        document,
                        List.of(
                                NewEvent.of(EventName.DOCUMENT_UPLOADED, Stage.INTAKE),
                                NewEvent.of(EventName.JOB_QUEUED, Stage.INTAKE)))
                .orElseThrow();
        dispatcher.dispatch(row);
        return row.id();
    }

    private JsonNode completed(String id) {
        return api.awaitStatus(id, "completed");
    }

    private List<JsonNode> children(JsonNode document) {
        String path = "/api/documents?sort=file_name&limit=200&parent="
                + document.path("id").asText();
        List<JsonNode> children = new ArrayList<>();
        api.get(path).path("items").forEach(children::add);
        return children;
    }

    private List<String> events(JsonNode document) {
        String path = "/api/documents/" + document.path("id").asText() + "/events";
        return api.get(path).path("events").findValuesAsText("event");
    }

    private String onlyChild(JsonNode document) {
        List<JsonNode> children = children(document);
        assertThat(children).hasSize(1);
        return children.get(0).path("id").asText();
    }

    private static List<String> ids(List<JsonNode> documents) {
        return documents.stream().map(document -> document.path("id").asText()).toList();
    }
}
