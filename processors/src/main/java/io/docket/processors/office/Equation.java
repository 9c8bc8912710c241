package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes an equation in one line (ISO/IEC 29500-1, 22.1, and MathML), e.g. {@code (a+b)/2} or {@code x^2}. */
final class Equation {
    private static final String DEFAULT_OPERATOR = "\u222b";

    private final OfficeXml xml;

    Equation(OfficeXml xml) {
        this.xml = xml;
    }

    /** Returns the equation that the current element is. */
    String read() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        xml.children(name -> text.append(element(name)));
        return text.toString();
    }

    private String element(String name) throws IOException, UnreadableDocumentException {
        return switch (name) {
            case "m:t", "math:mi", "math:mn", "math:mo", "math:mtext" -> xml.text();
            case "m:f", "math:mfrac" -> joined("/");
            case "m:sSup", "math:msup", "math:mover" -> joined("^");
            case "m:sSub", "math:msub", "math:munder" -> joined("_");
            case "m:sSubSup", "math:msubsup", "math:munderover" -> scripted();
            case "m:rad" -> root();
            case "math:msqrt" -> "\u221a" + grouped(read());
            case "m:nary" -> nary();
            case "m:d" -> delimited();
            case "m:mr", "math:mtr" -> "[" + String.join(" ", parts().values()) + "]";
            case "m:ctrlPr", "math:annotation" -> "";
            default -> read();
        };
    }

    private String joined(String sign) throws IOException, UnreadableDocumentException {
        List<String> parts = new ArrayList<>(parts().values());
        parts.removeIf(String::isEmpty);
        return String.join(sign, parts.stream().map(Equation::grouped).toList());
    }

    private String scripted() throws IOException, UnreadableDocumentException {
        List<String> parts = new ArrayList<>(parts().values());
        parts.removeIf(String::isEmpty);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : i == 1 ? "_" : "^").append(grouped(parts.get(i)));
        }
        return text.toString();
    }

    private String root() throws IOException, UnreadableDocumentException {
        Map<String, String> parts = parts();
        String degree = Objects.requireNonNullElse(parts.get("m:deg"), "");
        return degree + "\u221a" + grouped(Objects.requireNonNullElse(parts.get("m:e"), ""));
    }

    private String nary() throws IOException, UnreadableDocumentException {
        StringBuilder text = new StringBuilder();
        String[] operator = {DEFAULT_OPERATOR};
        xml.children(name -> {
            switch (name) {
                case "m:naryPr" -> operator[0] = property("m:chr", DEFAULT_OPERATOR);
                case "m:sub" -> text.append(script("_", read()));
                case "m:sup" -> text.append(script("^", read()));
                default -> text.append(' ').append(element(name));
            }
        });
        return operator[0] + text;
    }

    private static String script(String sign, String text) {
        return text.isEmpty() ? "" : sign + grouped(text);
    }

    private String delimited() throws IOException, UnreadableDocumentException {
        String[] signs = {"(", "|", ")"};
        List<String> parts = new ArrayList<>();
        xml.children(name -> {
            if (name.equals("m:dPr")) {
                xml.children(property -> sign(property, signs));
            } else {
                parts.add(element(name));
            }
        });
        return signs[0] + String.join(signs[1], parts) + signs[2];
    }

    private void sign(String property, String... signs) {
        int at = List.of("m:begChr", "m:sepChr", "m:endChr").indexOf(property);
        if (at >= 0) {
            signs[at] = Objects.requireNonNullElse(xml.attribute("m:val"), "");
        }
    }

    private String property(String wanted, String otherwise) throws IOException, UnreadableDocumentException {
        String[] value = {otherwise};
        xml.children(name -> {
            if (name.equals(wanted)) {
                value[0] = Objects.requireNonNullElse(xml.attribute("m:val"), "");
            }
        });
        return value[0];
    }

    /** Returns the parts by name, numbered where a name repeats, as all of MathML's may. */
    private Map<String, String> parts() throws IOException, UnreadableDocumentException {
        Map<String, String> parts = new LinkedHashMap<>();
        xml.children(name -> {
            if (!name.endsWith("Pr")) {
                parts.put(parts.containsKey(name) ? name + parts.size() : name, element(name));
            }
        });
        return parts;
    }

    private static String grouped(String text) {
        return text.codePointCount(0, text.length()) > 1 && text.chars().anyMatch(c -> !Character.isLetterOrDigit(c))
                ? "(" + text + ")"
                : text;
    }
}
