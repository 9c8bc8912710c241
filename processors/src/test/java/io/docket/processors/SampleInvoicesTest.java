package io.docket.processors;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Invoice;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.InvoiceFields;
import io.docket.processors.extract.PdfText;
import io.docket.processors.validate.InvoiceRules;
import io.docket.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SampleInvoicesTest {
    private static final List<Sample> SAMPLES = samples();

    /** One sample with its truth, read once for all tests. */
    private record Sample(String name, String truth, List<Page> pages, Invoice invoice) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** How many of the samples each field is right in; a change of the extractor may only raise them. */
    @ParameterizedTest
    @CsvSource({
        "vendor_name, 26",
        "invoice_number, 26",
        "invoice_date, 26",
        "total_amount, 26",
        "tax_amount, 26",
        "currency, 26",
        "payment_status, 26",
        "vat_id, 26",
        "due_date, 26",
        "net_amount, 26",
        "iban, 26"
    })
    void readsAFieldFromAtLeastAsManySamplesAsBefore(String field, int floor) {
        List<String> differences = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            Optional<String> expected = value(sample.truth(), field);
            Optional<String> found = sample.invoice().value(field);
            if (!found.equals(expected)) {
                differences.add(sample + ": " + found.orElse("nothing") + " instead of " + expected.orElse("nothing"));
            }
        }

        assertThat(differences).hasSizeLessThanOrEqualTo(SAMPLES.size() - floor);
    }

    @Test
    void countsTheLinesOfEverySample() {
        List<String> differences = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            int expected = sample.truth().split("\"description\"", -1).length - 1;
            int found = sample.invoice().lineItems().size();
            if (found != expected) {
                differences.add(sample + ": " + found + " line items instead of " + expected);
            }
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void findsNoFaultInAnySample() {
        List<String> faults = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            new InvoiceRules()
                    .check(sample.invoice()).stream()
                            .filter(finding -> !finding.code().equals("LOW_CONFIDENCE"))
                            .forEach(finding -> faults.add(sample + ": " + finding.message()));
        }

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("SAMPLES")
    void takesASampleForAnInvoice(Sample sample) {
        assertThat(new InvoiceFields().looksLikeInvoice(sample.pages())).isTrue();
    }

    @Test
    void takesAReportForNoInvoice() {
        assertThat(new InvoiceFields().looksLikeInvoice(pages(Samples.file("texts/report.pdf"))))
                .isFalse();
    }

    private static List<Sample> samples() {
        try (Stream<Path> files = Files.list(Samples.file("invoices"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .map(SampleInvoicesTest::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(Path pdf) {
        String name = pdf.getFileName().toString().replace(".pdf", "");
        List<Page> pages = pages(pdf);
        try {
            String truth = Files.readString(pdf.resolveSibling(name + ".expected.json"));
            return new Sample(name, truth, pages, new InvoiceFields().read(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Page> pages(Path pdf) {
        try {
            return new PdfText(10, 1_000_000).read(pdf);
        } catch (IOException | UnreadableDocumentException e) {
            throw new AssertionError(pdf + " cannot be read", e);
        }
    }

    private static Optional<String> value(String json, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\": \"([^\"]*)\"").matcher(json);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
