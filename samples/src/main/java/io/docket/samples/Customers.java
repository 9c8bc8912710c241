package io.docket.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented customers: UTF-8, comma, some quoted names, every row right by {@code customers.schema.json}. */
final class Customers {
    static final List<String> HEADER =
            List.of("id", "name", "email", "country", "signup_date", "active", "balance", "postcode");

    private static final List<String> FIRST = List.of(
            "Anna", "Björn", "Chloé", "Dario", "Elif", "Fátima", "Greta", "Henk", "Inês", "Jürgen", "Katja", "Léon",
            "Marta", "Niels", "Olga", "Paul", "Quirin", "Rosa", "Søren", "Tomás", "Ulla", "Vera", "Willem", "Zoë");
    private static final List<String> LAST = List.of(
            "Adler",
            "Brandt",
            "Castro",
            "Dubois",
            "Ek",
            "Ferrari",
            "Gómez",
            "Hofer",
            "Ivanova",
            "Jansen",
            "Keller",
            "Lefèvre",
            "Müller",
            "Nowak",
            "O'Brien",
            "Peeters",
            "Rossi",
            "Sørensen",
            "Teixeira",
            "Vidal",
            "Weiß");
    private static final List<String> COUNTRIES = List.of("DE", "FR", "ES", "IT", "FI", "US");

    private final List<String> lines = new ArrayList<>();

    Customers(int count, long seed) {
        Random random = new Random(seed);
        for (int id = 1; id <= count; id++) {
            lines.add(line(id, random));
        }
    }

    /** Returns the data rows; the first stands in line 2. */
    List<String> lines() {
        return lines;
    }

    byte[] bytes() {
        return (String.join(",", HEADER) + "\n" + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    String expectedJson(String schema) {
        return new Json()
                .put("kind", "table")
                .put("schema", schema)
                .put("charset", "UTF-8")
                .put("delimiter", ",")
                .putTexts("header", HEADER)
                .put("total_rows", lines.size())
                .put("success_rows", lines.size())
                .put("failed_rows", 0)
                .putAll("rejects", List.of())
                .toString();
    }

    private static String line(int id, Random random) {
        String first = pick(FIRST, random);
        String last = pick(LAST, random);
        String name = random.nextInt(20) == 0 ? "\"" + last + ", " + first + "\"" : first + " " + last;
        return String.join(
                ",",
                Integer.toString(id),
                name,
                ascii(first) + "." + ascii(last) + id + "@example.org",
                pick(COUNTRIES, random),
                LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2700)).toString(),
                Boolean.toString(random.nextInt(4) > 0),
                String.format(Locale.ROOT, "%.2f", random.nextInt(500_000) / 100.0 - 250),
                String.format(Locale.ROOT, "%05d", 1000 + random.nextInt(98_000)));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
