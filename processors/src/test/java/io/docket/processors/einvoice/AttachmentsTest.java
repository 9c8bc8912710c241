package io.docket.processors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.UnreadableDocumentException;
import io.docket.samples.EInvoices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
    @TempDir
    private Path folder;

    @Test
    void handsOutTheFilesOfUbl() throws Exception {
        Path file = ubl("times.csv", base64("a,b\n1,2\n"), "plan.txt", base64("Plan"));

        assertThat(taken(file, 10)).containsExactly("times.csv: a,b\n1,2\n", "plan.txt: Plan");
        assertThat(new EInvoiceReader(100_000).read(file).attachments()).isEqualTo(2);
    }

    @Test
    void handsOutTheFilesOfFatturaPa() throws Exception {
        Path file = Files.writeString(folder.resolve("fattura.xml"), """
                <p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
                  <FatturaElettronicaBody><Allegati><NomeAttachment>ordine.txt</NomeAttachment>
                    <FormatoAttachment>TXT</FormatoAttachment><Attachment>%s</Attachment></Allegati></FatturaElettronicaBody>
                </p:FatturaElettronica>
                """.formatted(base64("Ordine 7")));

        assertThat(taken(file, 10)).containsExactly("ordine.txt: Ordine 7");
    }

    @Test
    void takesBase64InLinesAndSaysWhereItIsDamaged() throws Exception {
        String long64 = base64("x".repeat(1000)).replaceAll("(.{76})", "$1\n        ");

        assertThat(taken(ubl("a.txt", long64, "b.txt", "%%%%"), 10))
                .containsExactly("a.txt: " + "x".repeat(1000), "b.txt: damaged");
    }

    @Test
    void doesNotCountFilesAmongTheCharactersOfAnInvoice() throws Exception {
        Path file = ubl("large.bin", base64("y".repeat(300_000)), "b", base64("b"));

        assertThat(new EInvoiceReader(100_000).read(file).invoice().value("invoice_number"))
                .contains("R-7");
    }

    @Test
    void refusesMoreFilesThanTheLimit() throws Exception {
        Path file = ubl("a", base64("a"), "b", base64("b"));

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> taken(file, 1))
                .withMessage("It holds more files than the limit of 1");
    }

    private Path ubl(String first, String content, String second, String other) throws IOException {
        return Files.writeString(
                folder.resolve("invoice.xml"),
                EInvoices.UBL.replace(
                        "<a:AccountingSupplierParty>",
                        reference(first, content) + reference(second, other) + "<a:AccountingSupplierParty>"));
    }

    private static String reference(String name, String content) {
        return "<a:AdditionalDocumentReference><b:ID>1</b:ID><a:Attachment>"
                + "<b:EmbeddedDocumentBinaryObject mimeCode=\"text/plain\" filename=\"" + name + "\">" + content
                + "</b:EmbeddedDocumentBinaryObject></a:Attachment></a:AdditionalDocumentReference>";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> taken(Path file, int maxFiles) throws Exception {
        List<String> taken = new ArrayList<>();
        Attachments.take(file, maxFiles, (name, content) -> {
            try {
                taken.add(name + ": " + new String(content.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                taken.add(name + ": damaged");
            }
        });
        return taken;
    }
}
