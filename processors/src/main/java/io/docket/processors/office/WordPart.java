package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of one part of a Word document: the body, a header, notes or comments. Elements that are not known here
 * are walked through, so that a text is found in whatever it is wrapped; what is known not to be shown is skipped.
 */
final class WordPart {
    private static final double EMU_PER_CENTIMETRE = 360_000;

    /** What all parts of a document share. */
    record Shared(WordNumbers numbers, Unread unread, TextBudget budget) {}

    /** One paragraph that is being read. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        /** The lines of its text boxes, which come after it. */
        final List<String> beside = new ArrayList<>();

        @Nullable
        String list;

        @Nullable
        Integer level;

        @Nullable
        String style;
    }

    private final OoxmlPart part;
    private final OfficeXml xml;
    private final Shared shared;
    private final WordFields fields = new WordFields();
    private final DrawingText drawings;
    /** The ids of headers and footers that are shown. */
    private final Set<String> headers = new LinkedHashSet<>();

    private final Set<String> footers = new LinkedHashSet<>();
    private final boolean oddAndEven;
    private Paragraph paragraph = new Paragraph();
    private TextSink sink = line -> {};

    /**
     * Makes a reader.
     *
     * @param oddAndEven whether pages with even numbers have a header of their own
     */
    WordPart(OoxmlPart part, OfficeXml xml, Shared shared, boolean oddAndEven) {
        this.part = part;
        this.xml = xml;
        this.shared = shared;
        this.oddAndEven = oddAndEven;
        drawings = new DrawingText(shared.budget());
    }

    void read(TextSink lines) throws IOException, UnreadableDocumentException {
        sink = lines;
        xml.root(root -> xml.children(this::block));
    }

    /** Reads a part of many notes or comments, each with what introduces it. */
    void readNotes(String element, NoteTitle title, TextSink lines) throws IOException, UnreadableDocumentException {
        xml.root(root -> xml.children(name -> {
            // Separators between text and notes are notes with a type.
            if (name.equals(element) && xml.attribute("w:type") == null) {
                StringBuilder note = new StringBuilder(title.of(xml));
                sink = TextSink.cell(note);
                xml.children(this::block);
                lines.line(note.toString());
            }
        }));
    }

    /** Introduces a note, e.g. by its number. */
    @FunctionalInterface
    interface NoteTitle {
        String of(OfficeXml note);
    }

    Set<String> headers() {
        return headers;
    }

    Set<String> footers() {
        return footers;
    }

    private void block(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "w:p" -> paragraph();
            case "w:tr" -> row();
            case "w:sectPr" -> section();
            case "w:altChunk", "w:subDoc" -> shared.unread().add(Unread.What.IMPORTED_PARTS);
            case "w:del", "w:moveFrom" -> shared.unread().add(Unread.What.DELETED_TEXT);
            case "w:sdtPr", "w:tblPr", "w:tblGrid" -> {}
            case "mc:AlternateContent" -> alternative(this::block);
            case "m:oMathPara", "m:oMath" -> sink.line(new Equation(xml).read());
            default -> xml.children(this::block);
        }
    }

    private void paragraph() throws IOException, UnreadableDocumentException {
        Paragraph outer = paragraph;
        Paragraph own = new Paragraph();
        paragraph = own;
        xml.children(this::inline);
        paragraph = outer;
        fields.endParagraph();
        sink.line(shared.numbers().next(own.list, own.level, own.style) + own.text);
        own.beside.forEach(sink::line);
    }

    private void row() throws IOException, UnreadableDocumentException {
        List<String> cells = new ArrayList<>();
        boolean[] deleted = {false};
        cells(cells, deleted);
        if (deleted[0]) {
            shared.unread().add(Unread.What.DELETED_TEXT);
        } else {
            sink.line(String.join("\t", cells));
        }
    }

    private void cells(List<String> cells, boolean[] deleted) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("w:tc")) {
                cells.add(cell());
            } else if (name.equals("w:trPr")) {
                xml.children(property -> deleted[0] |= property.equals("w:del"));
            } else {
                cells(cells, deleted);
            }
        });
    }

    private String cell() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        TextSink outer = sink;
        sink = TextSink.cell(text);
        xml.children(this::block);
        sink = outer;
        return text.toString();
    }

    private void section() throws IOException, UnreadableDocumentException {
        List<String[]> references = new ArrayList<>();
        boolean[] firstPageDiffers = {false};
        xml.children(name -> {
            if (name.equals("w:headerReference") || name.equals("w:footerReference")) {
                String type = Objects.requireNonNullElse(xml.attribute("w:type"), "default");
                references.add(new String[] {name, type, Objects.requireNonNullElse(xml.attribute("r:id"), "")});
            } else if (name.equals("w:titlePg")) {
                firstPageDiffers[0] = xml.isOn("w:val");
            }
        });
        for (String[] reference : references) {
            boolean shown =
                    reference[1].equals("first") ? firstPageDiffers[0] : oddAndEven || !reference[1].equals("even");
            if (shown) {
                (reference[0].equals("w:headerReference") ? headers : footers).add(reference[2]);
            }
        }
    }

    /** Of several forms of one content the first is the newest; the others repeat it for older programs. */
    private void alternative(OfficeXml.Taker taker) throws IOException, UnreadableDocumentException {
        boolean[] taken = {false};
        xml.children(name -> {
            if (!taken[0] && (name.equals("mc:Choice") || name.equals("mc:Fallback"))) {
                taken[0] = true;
                xml.children(taker);
            }
        });
    }

    private void inline(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "w:t", "a:t" -> append(xml.text());
            case "w:tab", "w:ptab" -> append("\t");
            case "w:br", "w:cr" -> append("\n");
            case "w:noBreakHyphen" -> append("-");
            case "w:sym" -> symbol();
            case "w:pPr" -> properties();
            case "w:r" -> run();
            case "w:fldChar" -> field();
            case "w:footnoteReference", "w:endnoteReference" -> append("[" + xml.attribute("w:id") + "]");
            case "w:instrText", "w:delText", "w:delInstrText", "w:rPr", "w:sdtPr" -> {}
            case "w:del", "w:moveFrom" -> shared.unread().add(Unread.What.DELETED_TEXT);
            case "w:ruby" -> ruby();
            case "m:oMath" -> append(new Equation(xml).read());
            default -> drawing(name);
        }
    }

    private void drawing(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "mc:AlternateContent" -> alternative(this::inline);
            case "w:txbxContent" -> beside(this::block);
            case "a:p" -> beside(inner -> inline(inner));
            case "wp:inline", "wp:anchor" -> placed();
            case "v:shape", "v:rect" -> vmlShape();
            case "v:textpath" -> paragraph.beside.add(Objects.requireNonNullElse(xml.attribute("string"), ""));
            case "o:OLEObject", "w:control" -> shared.unread().add(Unread.What.EMBEDDED_FILES);
            case "c:chart", "dgm:relIds" -> drawings.linked(xml, name, part, paragraph.beside::add);
            default -> xml.children(this::inline);
        }
    }

    private void properties() throws IOException, UnreadableDocumentException {
        Paragraph own = paragraph;
        xml.children(name -> {
            switch (name) {
                case "w:pStyle" -> own.style = xml.attribute("w:val");
                case "w:numPr" -> numbering(own);
                case "w:sectPr" -> section();
                default -> {}
            }
        });
    }

    private void numbering(Paragraph own) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("w:numId")) {
                own.list = xml.attribute("w:val");
            } else if (name.equals("w:ilvl")) {
                own.level = xml.number("w:val", 0);
            }
        });
    }

    private void run() throws IOException, UnreadableDocumentException {
        boolean[] hidden = {false};
        xml.children(name -> {
            if (name.equals("w:rPr")) {
                xml.children(property -> hidden[0] |= property.equals("w:vanish") && xml.isOn("w:val"));
            } else if (!hidden[0] || name.equals("w:fldChar")) {
                inline(name);
            }
        });
    }

    private void append(String text) {
        if (fields.isShown()) {
            paragraph.text.append(text);
        }
    }

    private void symbol() {
        String known = Symbols.of(xml.attribute("w:font"), xml.attribute("w:char"));
        if (known == null) {
            shared.unread().add(Unread.What.SYMBOLS);
        } else {
            append(known);
        }
    }

    private void field() throws IOException, UnreadableDocumentException {
        String type = Objects.requireNonNullElse(xml.attribute("w:fldCharType"), "");
        xml.children(name -> {
            if (name.equals("w:ffData")) {
                xml.children(control -> {
                    if (control.equals("w:checkBox")) {
                        append(new WordFormField(xml).checkBox());
                    } else if (control.equals("w:ddList")) {
                        append(new WordFormField(xml).choice());
                    }
                });
            }
        });
        fields.mark(type);
    }

    private void ruby() throws IOException, UnreadableDocumentException {
        StringBuilder above = new StringBuilder();
        xml.children(name -> {
            if (name.equals("w:rt")) {
                Paragraph outer = paragraph;
                paragraph = new Paragraph();
                xml.children(this::inline);
                above.append(paragraph.text);
                paragraph = outer;
            } else {
                inline(name);
            }
        });
        append("(" + above + ")");
    }

    /** Reads a text box, whose lines come after the paragraph that it is anchored in. */
    private void beside(OfficeXml.Taker taker) throws IOException, UnreadableDocumentException {
        Paragraph anchor = paragraph;
        TextSink outer = sink;
        sink = anchor.beside::add;
        paragraph = new Paragraph();
        xml.children(taker);
        if (!paragraph.text.isEmpty()) {
            anchor.beside.add(paragraph.text.toString());
        }
        anchor.beside.addAll(paragraph.beside);
        paragraph = anchor;
        sink = outer;
    }

    private void placed() throws IOException, UnreadableDocumentException {
        double[] area = {0};
        boolean[] picture = {false};
        placed(area, picture);
        if (picture[0]) {
            shared.unread().addPicture(area[0]);
        }
    }

    private void placed(double[] area, boolean[] picture) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("wp:extent")) {
                double width = xml.number("cx", 0) / EMU_PER_CENTIMETRE;
                area[0] = width * (xml.number("cy", 0) / EMU_PER_CENTIMETRE);
            } else if (name.equals("pic:pic")) {
                picture[0] = true;
            } else if (name.startsWith("w:")
                    || name.startsWith("c:")
                    || name.startsWith("dgm:")
                    || name.equals("a:p")) {
                inline(name);
            } else {
                placed(area, picture);
            }
        });
    }

    private void vmlShape() throws IOException, UnreadableDocumentException {
        double area = VmlStyle.area(xml.attribute("style"));
        xml.children(name -> {
            if (name.equals("v:imagedata")) {
                shared.unread().addPicture(area);
            } else {
                inline(name);
            }
        });
    }
}
