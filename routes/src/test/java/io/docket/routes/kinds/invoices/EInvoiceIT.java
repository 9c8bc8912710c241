package io.docket.routes.kinds.invoices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docket.routes.Api;
import io.docket.routes.DocketIntegration;
import io.docket.samples.EInvoices;
import io.docket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

@DocketIntegration
class EInvoiceIT {
    private static final Path PAPER = Samples.file("invoices/invoice-en-01-bakery.pdf");

    private static final String XML = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">
              <CustomizationID>urn:example:house-rules</CustomizationID>
              <ID>NUMBER</ID><IssueDate>DATE</IssueDate><DocumentCurrencyCode>CURRENCY</DocumentCurrencyCode>
              <AccountingSupplierParty><Party><PartyLegalEntity><RegistrationName>Stated Ltd</RegistrationName></PartyLegalEntity>
              </Party></AccountingSupplierParty>
              <TaxTotal><TaxAmount currencyID="CURRENCY">TAX</TaxAmount></TaxTotal>
              <LegalMonetaryTotal><TaxExclusiveAmount>NET</TaxExclusiveAmount>
                <TaxInclusiveAmount>TOTAL</TaxInclusiveAmount></LegalMonetaryTotal>
              <InvoiceLine><LineExtensionAmount>NET</LineExtensionAmount><Item><Name>Everything</Name></Item></InvoiceLine>
            </Invoice>
            """;

    @Autowired
    private TestRestTemplate http;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void signIn() {
        api = new Api(http);
    }

    @Test
    void takesTheFieldsOfAnXmlFileAsTheyStand() throws Exception {
        Path file = Files.writeString(
                folder.resolve("invoice.xml"),
                XML.replace("NUMBER", "E-1")
                        .replace("DATE", "2026-02-03")
                        .replace("CURRENCY", "EUR")
                        .replace("TAX", "19.005")
                        .replace("NET", "100")
                        .replace("TOTAL", "119.005"));

        JsonNode document = completed(file);

        assertThat(document.path("kind").asText()).isEqualTo("invoice");
        assertThat(document.path("media_type").asText()).isEqualTo("application/xml");
        assertThat(document.path("page_count").asInt()).isZero();
        assertField(document, "vendor_name", "Stated Ltd");
        assertField(document, "total_amount", "119.005");
        assertThat(document.path("line_items")).hasSize(1);
        assertThat(document.path("findings")).as("%s", document).isEmpty();
        assertThat(api.post("/api/documents/" + document.path("id").asText() + "/finalize")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void believesTheXmlInAPdfAndShowsWhereThePageSaysTheSame() throws Exception {
        JsonNode paper = completed(PAPER);

        JsonNode hybrid = completed(hybrid("same.pdf", like(paper)));

        assertField(hybrid, "vendor_name", "Stated Ltd");
        assertField(hybrid, "total_amount", value(paper, "total_amount"));
        assertThat(field(hybrid, "total_amount").path("box"))
                .isEqualTo(field(paper, "total_amount").path("box"))
                .isNotEmpty();
        assertThat(hybrid.path("page_count").asInt()).isEqualTo(1);
        assertThat(hybrid.path("holds")).isEmpty();
    }

    @Test
    void holdsAPdfWhosePagesShowAnotherTotalThanItsXmlStates() throws Exception {
        JsonNode paper = completed(PAPER);
        String total = value(paper, "total_amount");

        JsonNode hybrid = completed(hybrid("doctored.pdf", like(paper).replace(total, "999999.99")));
        String id = hybrid.path("id").asText();

        assertThat(hybrid.path("holds")).extracting(JsonNode::asText).containsExactly("einvoice_mismatch");
        assertThat(hybrid.path("findings"))
                .filteredOn(finding -> finding.path("code").asText().equals("EINVOICE_MISMATCH"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path("message").asText())
                        .contains("999999.99")
                        .contains(total));
        assertThat(problem(api.post("/api/documents/" + id + "/finalize"))).isEqualTo("held");
        assertThat(api.send(
                                HttpMethod.POST,
                                "/api/documents/" + id + "/holds/einvoice_mismatch/release",
                                Map.of("reason", "agreed"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(problem(api.post("/api/documents/" + id + "/finalize"))).isEqualTo("review_needed");
    }

    @Test
    void keepsTheXmlOfAPdfAndShowsIt() throws Exception {
        JsonNode hybrid = completed(hybrid("kept.pdf", EInvoices.UBL));
        String at = "/api/documents/" + hybrid.path("id").asText() + "/einvoice";

        ResponseEntity<String> xml = text(at);
        assertThat(xml.getBody()).isEqualTo(EInvoices.UBL);
        assertThat(xml.getHeaders().getContentDisposition().getFilename()).isEqualTo("kept.pdf.xml");
        ResponseEntity<String> view = text(at + "/view?lang=de");
        assertThat(view.getBody()).contains("Copper Kettle GmbH", "Rolls &lt;script&gt;");
        assertThat(view.getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("sandbox allow-scripts; default-src 'none'");
        assertThat(refusal(at + "/view?lang=xx")).isEqualTo("bad_request");
    }

    @Test
    void saysThatAnInvoiceKeepsItsRules() throws Exception {
        JsonNode document = completed(Files.writeString(folder.resolve("good.xml"), EInvoices.UBL));

        assertThat(document.path("holds")).isEmpty();
        assertThat(document.path("findings")).isEmpty();
        assertThat(document.path("einvoice").path("verdict").asText()).isEqualTo("valid");
        assertThat(document.path("einvoice").path("rules").asText()).isEqualTo("EN 16931 UBL Invoice 1.3.16");
        JsonNode report = api.get("/api/documents/" + document.path("id").asText() + "/einvoice/report");
        assertThat(report.path("terms").path("buyer_reference").asText()).isEqualTo("B-1");
        assertThat(report.path("terms").path("vat_rates").path(0).path("rate").asText())
                .isEqualTo("19");
    }

    @Test
    void holdsAnInvoiceThatBreaksItsRulesAndNamesThem() throws Exception {
        String wrong = EInvoices.UBL.replace(
                "<b:PayableAmount currencyID=\"EUR\">119.00", "<b:PayableAmount currencyID=\"EUR\">100.00");
        JsonNode document = completed(Files.writeString(folder.resolve("wrong.xml"), wrong));
        String id = document.path("id").asText();

        assertThat(document.path("holds")).extracting(JsonNode::asText).containsExactly("einvoice_invalid");
        assertThat(document.path("findings"))
                .filteredOn(finding -> finding.path("code").asText().equals("EINVOICE_INVALID"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.path("message").asText()).startsWith("BR-CO-16: Amount due for payment"));
        JsonNode report = api.get("/api/documents/" + id + "/einvoice/report");
        assertThat(report.path("verdict").asText()).isEqualTo("invalid");
        assertThat(report.path("violations").path(0).path("rule").asText()).isEqualTo("BR-CO-16");
        assertThat(problem(api.post("/api/documents/" + id + "/finalize"))).isEqualTo("held");
    }

    @Test
    void checksWhatIsSentWithoutKeepingIt() throws Exception {
        assertThat(Api.body(validate(EInvoices.UBL.getBytes(StandardCharsets.UTF_8)))
                        .path("verdict")
                        .asText())
                .isEqualTo("valid");
        assertThat(Api.body(validate(Files.readAllBytes(hybrid("sent.pdf", EInvoices.UBL))))
                        .path("verdict")
                        .asText())
                .isEqualTo("valid");
        assertThat(problem(validate(Files.readAllBytes(PAPER)))).isEqualTo("unreadable");
        assertThat(problem(validate("<a/>".getBytes(StandardCharsets.UTF_8)))).isEqualTo("unreadable");
    }

    private ResponseEntity<JsonNode> validate(byte[] body) {
        return api.send(HttpMethod.POST, "/api/einvoice/validate", body, "Content-Type", "application/xml");
    }

    private ResponseEntity<String> text(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(api.token());
        return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private String refusal(String path) throws IOException {
        return new ObjectMapper().readTree(text(path).getBody()).path("code").asText();
    }

    @Test
    void makesADocumentOfEachFileInIt() throws Exception {
        String file = "<a:AdditionalDocumentReference><b:ID>1</b:ID><a:Attachment><b:EmbeddedDocumentBinaryObject"
                + " mimeCode=\"text/csv\" filename=\"hours.csv\">YSxiCjEsMgo=</b:EmbeddedDocumentBinaryObject>"
                + "</a:Attachment></a:AdditionalDocumentReference>";
        JsonNode document = completed(Files.writeString(
                folder.resolve("hours.xml"),
                EInvoices.UBL.replace("<a:AccountingSupplierParty>", file + "<a:AccountingSupplierParty>")));

        assertThat(document.path("einvoice").path("verdict").asText()).isEqualTo("valid");
        assertThat(document.path("children").path("documents").asInt()).isEqualTo(1);
        JsonNode child = api.get("/api/documents?parent=" + document.path("id").asText())
                .path("items")
                .path(0);
        assertThat(child.path("path").asText()).isEqualTo("hours.csv");
    }

    @Test
    void hasNoElectronicInvoiceWhereThereIsNone() throws Exception {
        JsonNode paper = completed(PAPER);
        String at = "/api/documents/" + paper.path("id").asText() + "/einvoice";

        assertThat(refusal(at)).isEqualTo("not_found");
        assertThat(refusal(at + "/report")).isEqualTo("not_found");
        assertThat(refusal(at + "/view")).isEqualTo("not_found");
    }

    @Test
    void tellsOfAnEmbeddedInvoiceThatIsDamagedAndReadsThePages() throws Exception {
        JsonNode document = completed(hybrid("damaged.pdf", "<Invoice><ID>E-1</"));

        assertThat(field(document, "total_amount").path("origin").asText()).isEqualTo("read");
        assertThat(document.path("findings"))
                .extracting(finding -> finding.path("code").asText())
                .contains("EMBEDDED_XML_UNREADABLE");
    }

    private static String like(JsonNode paper) {
        return XML.replace("NUMBER", value(paper, "invoice_number"))
                .replace("DATE", value(paper, "invoice_date"))
                .replace("CURRENCY", value(paper, "currency"))
                .replace("TAX", value(paper, "tax_amount"))
                .replace("NET", value(paper, "net_amount"))
                .replace("TOTAL", value(paper, "total_amount"));
    }

    private Path hybrid(String name, String xml) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument document = Loader.loadPDF(PAPER.toFile())) {
            PDComplexFileSpecification specification = new PDComplexFileSpecification();
            specification.setFile("factur-x.xml");
            specification.setFileUnicode("factur-x.xml");
            specification.setEmbeddedFile(
                    new PDEmbeddedFile(document, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("factur-x.xml", specification));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.save(file.toFile());
        }
        return file;
    }

    private JsonNode completed(Path file) {
        String id = api.accepted(file, Map.of());
        JsonNode document = api.awaitStatus(id, "completed", "failed");
        assertThat(document.path("status").asText()).as("%s", document).isEqualTo("completed");
        return document;
    }

    private static void assertField(JsonNode document, String name, String value) {
        assertThat(value(document, name)).isEqualTo(value);
        assertThat(field(document, name).path("origin").asText()).isEqualTo("xml");
        assertThat(field(document, name).path("confidence").asDouble()).isEqualTo(1);
    }

    private static String value(JsonNode document, String name) {
        return field(document, name).path("value").asText();
    }

    private static JsonNode field(JsonNode document, String name) {
        for (JsonNode field : document.path("fields")) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("There is no field " + name);
    }

    private static String problem(ResponseEntity<JsonNode> answer) {
        return Api.body(answer).path("code").asText();
    }
}
