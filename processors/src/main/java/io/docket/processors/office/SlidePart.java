package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the shapes of one slide, layout or page of notes, in the order in which they are drawn. */
final class SlidePart {
    private static final Pattern CONTROL = Pattern.compile("_x00[01][0-9A-Fa-f]_");

    static final Wanted ALL = placeholder -> true;
    private static final double EMU_PER_CENTIMETRE = 360_000;

    /** Tells which shapes are read. */
    @FunctionalInterface
    interface Wanted {
        /**
         * Returns whether a shape is.
         *
         * @param placeholder the type of the placeholder that it fills; empty when it fills none
         */
        boolean is(String placeholder);
    }

    /** What a shape is. */
    private static final class Kind {
        /** The type of the placeholder that it fills; empty when it fills none. */
        String placeholder = "";

        boolean hidden;
    }

    private final OoxmlPart part;
    private final OfficeXml xml;
    private final Unread unread;
    private final Wanted wanted;
    private final DrawingText drawings;
    private TextSink sink = line -> {};
    private SlideNumbers numbers = new SlideNumbers();

    SlidePart(OoxmlPart part, OfficeXml xml, TextBudget budget, Unread unread, Wanted wanted) {
        this.part = part;
        this.xml = xml;
        this.unread = unread;
        this.wanted = wanted;
        drawings = new DrawingText(budget);
    }

    void read(TextSink lines) throws IOException, UnreadableDocumentException {
        sink = lines;
        xml.root(this::element);
    }

    private void element(String name) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "p:sp", "p:cxnSp" -> shape();
            case "p:pic" -> picture();
            case "p:graphicFrame", "p:grpSp" -> frame();
            case "p:oleObj" -> unread.add(Unread.What.EMBEDDED_FILES);
            case "a:tr" -> row();
            case "a:p" -> paragraph();
            // Of a comment of the older kind.
            case "p:text" -> sink.line(xml.text());
            case "c:chart", "dgm:relIds" -> drawings.linked(xml, name, part, sink);
            case "mc:AlternateContent" -> alternative();
            default -> xml.children(this::element);
        }
    }

    private void shape() throws IOException, UnreadableDocumentException {
        Kind kind = new Kind();
        numbers = new SlideNumbers();
        xml.children(name -> {
            if (name.equals("p:nvSpPr")) {
                kind(kind);
            } else if (!kind.hidden && wanted.is(kind.placeholder)) {
                element(name);
            }
        });
    }

    /** Add-ins keep their data in frames that are not shown. */
    private void frame() throws IOException, UnreadableDocumentException {
        Kind kind = new Kind();
        xml.children(name -> {
            if (name.equals("p:nvGraphicFramePr") || name.equals("p:nvGrpSpPr")) {
                kind(kind);
            } else if (!kind.hidden) {
                element(name);
            }
        });
    }

    private void kind(Kind kind) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("p:ph")) {
                // The type of one that says none is "obj" (19.7.10).
                kind.placeholder = Objects.requireNonNullElse(xml.attribute("type"), "obj");
            } else if (name.equals("p:cNvPr")) {
                kind.hidden = xml.attribute("hidden") != null && xml.isOn("hidden");
            } else {
                kind(kind);
            }
        });
    }

    private void picture() throws IOException, UnreadableDocumentException {
        double[] area = {0};
        Kind kind = new Kind();
        area(area, kind);
        unread.addPicture(kind.hidden ? 0 : area[0]);
    }

    private void area(double[] area, Kind kind) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("p:nvPicPr")) {
                kind(kind);
            } else if (name.equals("a:ext") && xml.attribute("cx") != null) {
                double width = xml.number("cx", 0) / EMU_PER_CENTIMETRE;
                area[0] = width * (xml.number("cy", 0) / EMU_PER_CENTIMETRE);
            } else {
                area(area, kind);
            }
        });
    }

    private void row() throws IOException, UnreadableDocumentException {
        List<String> cells = new ArrayList<>();
        TextSink outer = sink;
        xml.children(name -> {
            if (name.equals("a:tc")) {
                StringBuilder cell = new StringBuilder();
                sink = TextSink.cell(cell);
                xml.children(this::element);
                cells.add(cell.toString());
            }
        });
        sink = outer;
        sink.line(String.join("\t", cells));
    }

    private void paragraph() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        String[] number = {""};
        numbers.next();
        xml.children(name -> {
            if (name.equals("a:pPr")) {
                number[0] = numbers.read(xml);
            } else {
                inline(name, text);
            }
        });
        if (!text.toString().isBlank()) {
            sink.line(number[0] + text);
        }
    }

    private void inline(String name, StringBuilder text) throws IOException, UnreadableDocumentException {
        switch (name) {
            case "a:t" -> text.append(withoutEscapes(xml.text()));
            case "a:br" -> text.append('\n');
            case "a:tab" -> text.append('\t');
            case "m:oMath" -> text.append(new Equation(xml).read());
            default -> xml.children(inner -> inline(inner, text));
        }
    }

    /** Controls stand in the XML by their numbers, which XML has no other way for; most are the breaks of a line. */
    private static String withoutEscapes(String text) {
        return text.contains("_x00") ? CONTROL.matcher(text).replaceAll("\n") : text;
    }

    private void alternative() throws IOException, UnreadableDocumentException {
        boolean[] taken = {false};
        xml.children(name -> {
            if (!taken[0]) {
                taken[0] = true;
                xml.children(this::element);
            }
        });
    }
}
