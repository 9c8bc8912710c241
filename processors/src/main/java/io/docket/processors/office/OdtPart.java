package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one part of an OpenDocument text. Elements that are not known here are walked through, so that a text
 * is found in whatever it is wrapped.
 */
final class OdtPart {
    private static final int MOST_REPEATED = 1000;

    /** Reads the equation that an object in the document is; empty when it is none. */
    @FunctionalInterface
    interface Objects {
        Optional<String> equation(String href) throws IOException, UnreadableDocumentException;
    }

    /** One paragraph that is being read, and the lines of what is anchored in it. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> beside = new ArrayList<>();
    }

    private final OfficeXml xml;
    private final OdtLists lists;
    private final Unread unread;
    private final TextBudget budget;
    private final Objects objects;
    private final List<String> notes = new ArrayList<>();
    /** What the controls of forms show, by their ids. */
    private final Map<String, String> controls = new HashMap<>();

    private TextSink sink = line -> {};
    private Paragraph paragraph = new Paragraph();

    OdtPart(OfficeXml xml, OdtLists lists, Unread unread, TextBudget budget, Objects objects) {
        this.xml = xml;
        this.lists = lists;
        this.unread = unread;
        this.budget = budget;
        this.objects = objects;
    }

    /** Reads a whole part. */
    void read(StringBuilder text) throws IOException, UnreadableDocumentException {
        sink = TextSink.lines(text);
        xml.root(this::block);
        notes.forEach(sink::line);
    }

    /** Reads the paragraphs within the current element. */
    void paragraphs(TextSink lines) throws IOException, UnreadableDocumentException {
        sink = lines;
        xml.children(this::block);
    }

    private void block(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "text:p" -> paragraph(lists.number());
            case "text:h" -> paragraph(lists.number() + lists.heading(xml));
            case "text:list" -> list();
            case "table:table-row" -> row();
            case "text:tracked-changes" -> changes();
            case "office:forms" -> forms();
            case "office:styles", "office:master-styles", "office:meta", "office:settings", "office:scripts" -> {}
            default -> other(name);
        }
    }

    private void other(String name) throws IOException, UnreadableDocumentException {
        // The sources of indexes hold their templates.
        if (!name.endsWith("-source") && !lists.style(xml, name)) {
            if (name.startsWith("draw:")) {
                drawing(name);
            } else {
                xml.children(this::block);
            }
        }
    }

    private void list() throws IOException, UnreadableDocumentException {
        lists.begin(xml);
        xml.children(name -> {
            if (name.equals("text:list-item")) {
                lists.item(xml);
            }
            xml.children(this::block);
        });
        lists.end();
    }

    private void changes() throws IOException, UnreadableDocumentException {
        xml.children(region -> xml.children(change -> {
            if (change.equals("text:deletion")) {
                unread.add(Unread.What.DELETED_TEXT);
            }
        }));
    }

    private void forms() throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            String id = xml.attribute("form:id");
            String shown = first("form:current-value", "form:value", "form:label");
            if (id != null && shown != null) {
                controls.put(id, shown);
            }
            forms();
        });
    }

    private @Nullable String first(String... attributes) {
        for (String attribute : attributes) {
            String value = xml.attribute(attribute);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void row() throws IOException, UnreadableDocumentException {
        List<String> cells = new ArrayList<>();
        cells(cells);
        sink.line(String.join("\t", cells));
    }

    private void cells(List<String> cells) throws IOException, UnreadableDocumentException {
        TextSink outer = sink;
        xml.children(name -> {
            int repeated = Math.min(MOST_REPEATED, xml.number("table:number-columns-repeated", 1));
            StringBuilder cell = new StringBuilder();
            sink = TextSink.cell(cell);
            xml.children(this::block);
            sink = outer;
            budget.take((long) cell.length() * (repeated - 1));
            for (int i = 0; i < repeated; i++) {
                cells.add(cell.toString());
            }
        });
    }

    private void paragraph(String number) throws IOException, UnreadableDocumentException {
        Paragraph outer = paragraph;
        Paragraph own = new Paragraph();
        paragraph = own;
        xml.children(this::inline, this::append);
        paragraph = outer;
        sink.line(number + own.text);
        own.beside.forEach(sink::line);
    }

    /** White space in the XML is one space, and none at the start (6.1.2). */
    private void append(String text) {
        StringBuilder line = paragraph.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && !Character.isWhitespace(line.charAt(line.length() - 1))) {
                line.append(' ');
            }
        }
    }

    private void inline(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "text:s" -> spaces();
            case "text:tab" -> paragraph.text.append('\t');
            case "text:line-break" -> paragraph.text.append('\n');
            case "text:note" -> note();
            case "office:annotation" -> comment();
            case "text:hidden-text" -> {
                if (!"true".equals(xml.attribute("text:is-hidden"))) {
                    xml.children(this::inline, this::append);
                }
            }
            case "text:ruby-text" -> {
                paragraph.text.append('(');
                xml.children(this::inline, this::append);
                paragraph.text.append(')');
            }
            case "text:p", "text:h", "text:list", "table:table" -> beside(name);
            default -> {
                if (name.startsWith("draw:")) {
                    drawing(name);
                } else {
                    xml.children(this::inline, this::append);
                }
            }
        }
    }

    private void spaces() throws UnreadableDocumentException {
        int count = Math.max(1, xml.number("text:c", 1));
        budget.take(count);
        paragraph.text.append(" ".repeat(count));
    }

    private void note() throws IOException, UnreadableDocumentException {
        StringBuilder note = new StringBuilder();
        String[] sign = {""};
        xml.children(name -> {
            if (name.equals("text:note-citation")) {
                sign[0] = "[" + xml.text() + "]";
            } else {
                into(note);
            }
        });
        paragraph.text.append(sign[0]);
        notes.add(sign[0] + " " + note);
    }

    private void comment() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        String[] author = {""};
        xml.children(name -> {
            if (name.equals("dc:creator") || name.equals("?:creator")) {
                author[0] = xml.text();
            } else if (name.startsWith("text:")) {
                StringBuilder line = new StringBuilder();
                into(line);
                text.append(' ').append(line);
            }
        });
        notes.add("[" + author[0] + "]" + text);
    }

    /** Reads the text within the current element, which is no part of the paragraph. */
    private void into(StringBuilder text) throws IOException, UnreadableDocumentException {
        Paragraph outer = paragraph;
        TextSink outerSink = sink;
        paragraph = new Paragraph();
        sink = TextSink.cell(text);
        xml.children(this::inline, this::append);
        sink.line(paragraph.text.toString());
        paragraph.beside.forEach(sink::line);
        sink = outerSink;
        paragraph = outer;
    }

    private void beside(String name) throws IOException, UnreadableDocumentException {
        TextSink outer = sink;
        sink = paragraph.beside::add;
        block(name);
        sink = outer;
    }

    private void drawing(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "draw:frame" -> frame();
            case "draw:control" -> append(controls.getOrDefault(String.valueOf(xml.attribute("draw:control")), ""));
            default -> xml.children(this::inline);
        }
    }

    /** A frame has its content in several forms, of which the first is the best (10.4.2). */
    private void frame() throws IOException, UnreadableDocumentException {
        double area =
                OdtLength.centimetres(xml.attribute("svg:width")) * OdtLength.centimetres(xml.attribute("svg:height"));
        boolean[] taken = {false};
        xml.children(name -> {
            if (name.equals("draw:image") && !taken[0]) {
                unread.addPicture(area);
            } else if (name.equals("draw:object") || name.equals("draw:object-ole")) {
                object();
            } else if (name.equals("draw:text-box") || name.equals("table:table")) {
                beside(name);
            }
            taken[0] |= name.startsWith("draw:");
        });
    }

    private void object() throws IOException, UnreadableDocumentException {
        String href = xml.attribute("xlink:href");
        Optional<String> equation = href == null ? Optional.empty() : objects.equation(href);
        if (equation.isPresent()) {
            append(equation.get());
        } else {
            unread.add(Unread.What.EMBEDDED_FILES);
        }
    }
}
