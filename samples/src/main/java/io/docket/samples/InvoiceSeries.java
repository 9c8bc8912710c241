package io.docket.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** As many invoices as wanted, for measurements: all layouts and languages in turn, one to three pages, none twice. */
public final class InvoiceSeries {
    private InvoiceSeries() {}

    /**
     * Writes them; the same bytes every time. Every third has two or three pages.
     *
     * @return the files, in the order of their numbers
     */
    public static List<Path> write(Path folder, int count) throws IOException {
        Map<Boolean, List<Map<String, String>>> rows =
                TextTable.read("invoices.tsv").stream().collect(Collectors.partitioningBy(InvoiceSeries::isLong));
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Map<String, String>> some = Objects.requireNonNull(rows.get(i % 3 == 0));
            int number = i % 3 == 0 ? i / 3 : i - i / 3 - 1;
            Map<String, String> row = some.get(number % some.size());
            files.add(write(folder, new SampleInvoice(variant(row, number / some.size() + 1))));
        }
        return files;
    }

    private static Path write(Path folder, SampleInvoice invoice) throws IOException {
        String name = invoice.get("file");
        Path file = folder.resolve(name + ".pdf");
        try (Sheet sheet = Layouts.draw(new InvoiceText(invoice))) {
            sheet.save(file, name);
        }
        return file;
    }

    private static boolean isLong(Map<String, String> row) {
        return "TWO_PAGES".equals(row.get("layout"));
    }

    /** Another month's invoice of the same vendor; every second of the long ones has three pages. */
    private static Map<String, String> variant(Map<String, String> row, int month) {
        Map<String, String> variant = new LinkedHashMap<>(row);
        variant.compute("file", (key, file) -> file + "-" + month);
        variant.compute("number", (key, number) -> number + month);
        variant.computeIfPresent(
                "date",
                (key, date) -> LocalDate.parse(date).minusDays(29L * month).toString());
        variant.computeIfPresent("items", (key, items) -> month % 2 == 0 && isLong(row) ? items + ";" + items : items);
        return variant;
    }
}
