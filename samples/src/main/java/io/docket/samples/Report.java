package io.docket.samples;

import java.util.ArrayList;
import java.util.List;

/** A report's content, written once as DOCX and once as PDF. */
record Report(String title, List<Section> sections) {

    /** A heading, what stands below it, and rows of a table; without rows there is no table. */
    record Section(String heading, List<String> paragraphs, List<List<String>> table) {}

    private static final String FIGURES = "Figures of the year";
    private static final List<String> HEADINGS =
            List.of("Summary", "Receiving", FIGURES, "Scanning", "Reading", "What went wrong", "Storing", "Outlook");
    private static final List<List<String>> TABLE = List.of(
            List.of("Quarter", "Documents", "Corrected"),
            List.of("First", "18,204", "1.9 %"),
            List.of("Second", "21,377", "1.6 %"),
            List.of("Third", "19,950", "1.4 %"),
            List.of("Fourth", "24,816", "1.1 %"));

    static Report ofTheYear() {
        Prose prose = new Prose(12);
        List<Section> sections = new ArrayList<>();
        for (String heading : HEADINGS) {
            List<String> paragraphs = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                paragraphs.add(prose.paragraph());
            }
            sections.add(new Section(heading, paragraphs, heading.equals(FIGURES) ? TABLE : List.of()));
        }
        return new Report("Report on document intake", sections);
    }

    List<String> phrases() {
        List<String> phrases = new ArrayList<>(List.of(title));
        phrases.addAll(HEADINGS);
        phrases.addAll(List.of("24,816", "1.1 %"));
        return phrases;
    }
}
