package io.docket.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the tables. */
final class TableSamples {
    private TableSamples() {}

    static void write(Path folder) throws IOException {
        Customers good = new Customers(10_000, 1);
        Files.write(folder.resolve("customers.csv"), good.bytes());
        expect(folder, "customers", good.expectedJson("customers"));

        CustomersWithErrors bad = new CustomersWithErrors();
        Files.write(folder.resolve("customers-with-errors.csv"), bad.bytes());
        expect(folder, "customers-with-errors", bad.expectedJson());

        List<String> orders = Orders.lines();
        write(folder.resolve("orders-semicolon.csv"), orders, ISO_8859_1);
        expect(folder, "orders-semicolon", expected("windows-1252", ";", orders));

        List<String> cities = TextTable.lines("cities.tsv");
        write(folder.resolve("cities.tsv"), cities, UTF_8);
        expect(folder, "cities", expected("UTF-8", "\t", cities));
    }

    private static void write(Path file, List<String> lines, Charset charset) throws IOException {
        Files.write(file, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    private static void expect(Path folder, String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".expected.json"), json);
    }

    private static String expected(String charset, String delimiter, List<String> lines) {
        long rows = lines.size() - 1L;
        return new Json()
                .put("kind", "table")
                .put("charset", charset)
                .put("delimiter", delimiter)
                .putTexts("header", List.of(lines.get(0).split(delimiter, -1)))
                .put("total_rows", rows)
                .put("success_rows", rows)
                .put("failed_rows", 0)
                .putAll("rejects", List.of())
                .toString();
    }
}
