package io.docket.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Writes running texts: a long plain one, and a report as PDF and as DOCX. */
final class TextSamples {
    private static final List<String> CHAPTERS = List.of(
            "Receiving",
            "Sorting",
            "Scanning",
            "Reading",
            "Checking",
            "Correcting",
            "Storing",
            "Finding",
            "Returning",
            "Counting",
            "Reporting",
            "Closing the day");

    private TextSamples() {}

    static void write(Path folder) throws IOException {
        handbook(folder);
        report(folder, Report.ofTheYear());
    }

    /** About 3,000 characters fill a page; this has 65 of them. */
    private static void handbook(Path folder) throws IOException {
        Prose prose = new Prose(11);
        StringBuilder text = new StringBuilder("Handbook of the document office\n\n");
        for (int part = 0; text.length() < 195_000; part++) {
            String chapter = CHAPTERS.get(part % CHAPTERS.size());
            text.append(String.format(Locale.ROOT, "%d. %s%n", part + 1, chapter)
                            .replace("\r", ""))
                    .append('\n');
            for (int i = 0; i < 9; i++) {
                text.append(prose.paragraph()).append("\n\n");
            }
        }
        text.append("End of the handbook.\n");
        Files.writeString(folder.resolve("handbook.txt"), text);
        Json expected = new Json()
                .put("kind", "text")
                .put("characters", text.length())
                .putTexts(
                        "phrases",
                        List.of("Handbook of the document office", "12. Closing the day", "End of the handbook."));
        Files.writeString(folder.resolve("handbook.expected.json"), expected.toString());
    }

    private static void report(Path folder, Report report) throws IOException {
        ReportDocx.write(folder.resolve("report.docx"), report);
        Json expected = new Json().put("kind", "text").putTexts("phrases", report.phrases());
        try (Sheet sheet = new Sheet(PDRectangle.A4, Sheet.Face.SERIF)) {
            new PageWriter(sheet).report(report);
            sheet.save(folder.resolve("report.pdf"), "report");
            expected.put("pdf_pages", sheet.page());
        }
        Files.writeString(folder.resolve("report.expected.json"), expected.toString());
    }
}
