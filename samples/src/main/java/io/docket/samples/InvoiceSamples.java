package io.docket.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the invoices of {@code invoices.tsv}. */
final class InvoiceSamples {
    private InvoiceSamples() {}

    static void write(Path folder) throws IOException {
        for (SampleInvoice invoice : SampleInvoice.all()) {
            String name = invoice.get("file");
            try (Sheet sheet = Layouts.draw(new InvoiceText(invoice))) {
                sheet.save(folder.resolve(name + ".pdf"), name);
            }
            Files.writeString(folder.resolve(name + ".expected.json"), invoice.expectedJson());
        }
    }
}
