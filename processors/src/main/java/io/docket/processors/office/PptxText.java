package io.docket.processors.office;

import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of a presentation (ISO/IEC 29500-1, PresentationML): each slide with its tables, charts and diagrams, its
 * notes and its comments, then an empty line; what layouts and masters show on all slides comes once, at the end.
 */
final class PptxText implements OfficeText {
    private final long maxCharacters;

    PptxText(long maxCharacters) {
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
        private final TextBudget budget = new TextBudget(maxCharacters);
        private final Unread unread = new Unread();
        private final StringBuilder text = new StringBuilder();
        private final TextSink sink = TextSink.lines(text);
        private final Set<String> done = new HashSet<>();
        private final StringBuilder everywhere = new StringBuilder();

        Reading(OoxmlPart main) {
            this.main = main;
        }

        ReadText read() throws IOException, UnreadableDocumentException {
            for (String id : slides()) {
                Optional<OoxmlPart> slide = main.related(id);
                if (slide.isEmpty()) {
                    unread.add(Unread.What.SLIDES);
                    continue;
                }
                slide(slide.get());
                text.append('\n');
            }
            return new ReadText(text.append(everywhere).toString(), unread.findings());
        }

        private List<String> slides() throws IOException, UnreadableDocumentException {
            List<String> ids = new ArrayList<>();
            try (InputStream in = main.open()) {
                OfficeXml xml = new OfficeXml(main.name(), in, budget);
                xml.root(root -> xml.children(name -> {
                    if (name.equals("p:sldIdLst")) {
                        xml.children(slide -> ids.add(String.valueOf(xml.attribute("r:id"))));
                    }
                }));
            }
            return ids;
        }

        private void slide(OoxmlPart slide) throws IOException, UnreadableDocumentException {
            shapes(slide, SlidePart.ALL, sink);
            for (OoxmlPart notes : slide.all("notesSlide")) {
                shapes(notes, "body"::equals, sink);
            }
            for (OoxmlPart comments : slide.all("comments")) {
                shapes(comments, SlidePart.ALL, line -> sink.line("[Comment] " + line));
            }
            for (OoxmlPart layout : slide.all("slideLayout")) {
                once(layout);
                for (OoxmlPart master : layout.all("slideMaster")) {
                    once(master);
                }
            }
        }

        /** The placeholders of layouts hold prompts, which no slide shows. */
        private void once(OoxmlPart layout) throws IOException, UnreadableDocumentException {
            if (done.add(layout.name())) {
                shapes(layout, ""::equals, TextSink.lines(everywhere));
            }
        }

        private void shapes(OoxmlPart part, SlidePart.Wanted wanted, TextSink lines)
                throws IOException, UnreadableDocumentException {
            try (InputStream in = part.open()) {
                new SlidePart(part, new OfficeXml(part.name(), in, budget), budget, unread, wanted).read(lines);
            }
        }
    }
}
