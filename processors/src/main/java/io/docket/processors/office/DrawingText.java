package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.List;

/** Reads the words of charts and diagrams, which lie in parts of their own. */
final class DrawingText {
    private final TextBudget budget;

    DrawingText(TextBudget budget) {
        this.budget = budget;
    }

    /** Hands over the title and axes of a chart, and each row of it: its name, categories and values. */
    void chart(OoxmlPart part, TextSink sink) throws IOException, UnreadableDocumentException {
        try (var in = part.open()) {
            OfficeXml xml = new OfficeXml(part.name(), in, budget);
            xml.root(name -> chart(xml, name, sink));
        }
    }

    private void chart(OfficeXml xml, String name, TextSink sink) throws IOException, UnreadableDocumentException {
        if (name.equals("a:p") || name.equals("c:ser")) {
            StringBuilder line = new StringBuilder();
            words(xml, line, name.equals("a:p") ? "" : "\t");
            sink.line(line.toString());
        } else {
            xml.children(inner -> chart(xml, inner, sink));
        }
    }

    private void words(OfficeXml xml, StringBuilder line, String between)
            throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("a:t") || name.equals("c:v")) {
                line.append(line.isEmpty() ? "" : between).append(xml.text());
            } else if (!name.equals("c:idx") && !name.equals("c:order")) {
                words(xml, line, between);
            }
        });
    }

    /** Hands over the paragraphs of a diagram (SmartArt). */
    void diagram(OoxmlPart part, TextSink sink) throws IOException, UnreadableDocumentException {
        try (var in = part.open()) {
            OfficeXml xml = new OfficeXml(part.name(), in, budget);
            xml.root(name -> paragraphs(xml, name, sink));
        }
    }

    private void paragraphs(OfficeXml xml, String name, TextSink sink) throws IOException, UnreadableDocumentException {
        if (name.equals("a:p")) {
            StringBuilder line = new StringBuilder();
            words(xml, line, "");
            if (!line.isEmpty()) {
                sink.line(line.toString());
            }
        } else {
            xml.children(inner -> paragraphs(xml, inner, sink));
        }
    }

    /** Hands over the parts that a drawing names by its relations. */
    void linked(OfficeXml xml, String name, OoxmlPart from, TextSink sink)
            throws IOException, UnreadableDocumentException {
        if (name.equals("c:chart")) {
            for (OoxmlPart chart : from.related(xml.attribute("r:id")).stream().toList()) {
                chart(chart, sink);
            }
        } else {
            List<OoxmlPart> diagrams =
                    from.related(xml.attribute("r:dm")).stream().toList();
            for (OoxmlPart diagram : diagrams) {
                diagram(diagram, sink);
            }
        }
    }
}
