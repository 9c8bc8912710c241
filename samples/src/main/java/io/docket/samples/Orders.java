package io.docket.samples;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Orders as a German spreadsheet writes them: semicolons, decimal commas, days first. */
final class Orders {
    private static final int ROWS = 500;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final List<String> ARTICLES = List.of(
            "Büroklammern",
            "Ordner, grün",
            "\"Papier A4; 80 g\"",
            "Tintenfässchen",
            "Heftgerät",
            "Maßband",
            "Prägefolie");
    private static final List<String> BUYERS =
            List.of("Müller & Söhne", "Bäckerei Jäger", "Café Schön", "Stadt Görlitz");

    private Orders() {}

    static List<String> lines() {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of("Bestellnummer;Kunde;Artikel;Menge;Preis;Datum"));
        for (int i = 1; i <= ROWS; i++) {
            lines.add(String.join(
                    ";",
                    "B-" + (10_000 + i),
                    BUYERS.get(random.nextInt(BUYERS.size())),
                    ARTICLES.get(random.nextInt(ARTICLES.size())),
                    Integer.toString(1 + random.nextInt(40)),
                    String.format(Locale.GERMANY, "%.2f", 1 + random.nextInt(9000) / 100.0),
                    DATE.format(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180)))));
        }
        return lines;
    }
}
