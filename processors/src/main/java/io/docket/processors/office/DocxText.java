package io.docket.processors.office;

import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the text of a Word document as Word shows it (ISO/IEC 29500-1, WordprocessingML, Transitional and Strict).
 *
 * <p>First what stands in headers, then the body, notes, comments and what stands in footers. Numbers of lists are
 * written out. Text that is marked as deleted is left out, and what was moved is read where it went to.
 */
final class DocxText implements OfficeText {
    private final long maxCharacters;

    DocxText(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public ReadText read(Path file) throws IOException, UnreadableDocumentException {
        try (OoxmlPackage document = OoxmlPackage.open(file)) {
            return new Reading(document.main()).read();
        }
    }

    private final class Reading {
        private final OoxmlPart main;
        private final WordStyles styles = new WordStyles();
        private final WordPart.Shared shared =
                new WordPart.Shared(new WordNumbers(styles), new Unread(), new TextBudget(maxCharacters));
        private final StringBuilder text = new StringBuilder();
        private final TextSink sink = TextSink.lines(text);
        private boolean oddAndEven;

        Reading(OoxmlPart main) {
            this.main = main;
        }

        ReadText read() throws IOException, UnreadableDocumentException {
            each(main.all("styles"), (part, xml) -> styles.read(xml));
            each(main.all("numbering"), (part, xml) -> shared.numbers().read(xml));
            each(main.all("settings"), (part, xml) -> settings(xml));
            StringBuilder body = new StringBuilder();
            WordPart[] walked = new WordPart[1];
            each(List.of(main), (part, xml) -> {
                walked[0] = new WordPart(part, xml, shared, oddAndEven);
                walked[0].read(TextSink.lines(body));
            });
            margins(walked[0].headers());
            text.append(body);
            notes();
            margins(walked[0].footers());
            return new ReadText(text.toString(), shared.unread().findings());
        }

        private void settings(OfficeXml xml) throws IOException, UnreadableDocumentException {
            xml.root(root -> xml.children(name -> {
                if (name.equals("w:evenAndOddHeaders")) {
                    oddAndEven = xml.isOn("w:val");
                }
            }));
        }

        /** Sections may share a header, or have copies of it. */
        private void margins(Collection<String> ids) throws IOException, UnreadableDocumentException {
            Set<String> told = new HashSet<>();
            for (String id : ids) {
                StringBuilder margin = new StringBuilder();
                each(
                        main.related(id).stream().toList(),
                        (part, xml) -> new WordPart(part, xml, shared, false).read(TextSink.lines(margin)));
                if (told.add(margin.toString()) && !margin.toString().isBlank()) {
                    text.append(margin);
                }
            }
        }

        private void notes() throws IOException, UnreadableDocumentException {
            notes("footnotes", "w:footnote", note -> "[" + note.attribute("w:id") + "]");
            notes("endnotes", "w:endnote", note -> "[" + note.attribute("w:id") + "]");
            notes(
                    "comments",
                    "w:comment",
                    note -> "[" + Objects.requireNonNullElse(note.attribute("w:author"), "") + "]");
        }

        private void notes(String kind, String element, WordPart.NoteTitle title)
                throws IOException, UnreadableDocumentException {
            each(main.all(kind), (part, xml) -> new WordPart(part, xml, shared, false).readNotes(element, title, sink));
        }

        private void each(List<OoxmlPart> parts, PartTaker taker) throws IOException, UnreadableDocumentException {
            for (OoxmlPart part : parts) {
                try (InputStream in = part.open()) {
                    taker.take(part, new OfficeXml(part.name(), in, shared.budget()));
                }
            }
        }
    }

    @FunctionalInterface
    private interface PartTaker {
        void take(OoxmlPart part, OfficeXml xml) throws IOException, UnreadableDocumentException;
    }
}
