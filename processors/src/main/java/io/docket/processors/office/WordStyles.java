package io.docket.processors.office;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which paragraph styles of a Word document number their paragraphs. */
final class WordStyles {
    private static final int MAX_BASES = 50;

    /** A style's own numbering; null where it has that of the style that it is based on. */
    private static final class Style {
        @Nullable
        String basedOn;

        @Nullable
        String list;

        @Nullable
        Integer level;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable String standard;

    void read(OfficeXml xml) throws IOException, UnreadableDocumentException {
        xml.root(root -> xml.children(name -> {
            if (name.equals("w:style")) {
                style(xml);
            }
        }));
    }

    private void style(OfficeXml xml) throws IOException, UnreadableDocumentException {
        String id = Objects.requireNonNullElse(xml.attribute("w:styleId"), "");
        if (xml.attribute("w:default") != null && "paragraph".equals(xml.attribute("w:type"))) {
            standard = id;
        }
        Style style = new Style();
        styles.put(id, style);
        xml.children(name -> {
            if (name.equals("w:basedOn")) {
                style.basedOn = xml.attribute("w:val");
            } else if (name.equals("w:pPr")) {
                properties(xml, style);
            }
        });
    }

    private static void properties(OfficeXml xml, Style style) throws IOException, UnreadableDocumentException {
        xml.children(name -> {
            if (name.equals("w:numPr")) {
                xml.children(property -> {
                    if (property.equals("w:numId")) {
                        style.list = xml.attribute("w:val");
                    } else if (property.equals("w:ilvl")) {
                        style.level = xml.number("w:val", 0);
                    }
                });
            }
        });
    }

    /** Returns the id of the list that a style puts its paragraphs in; null for none. */
    @Nullable
    String list(@Nullable String style) {
        Style found = styles.get(idOf(style));
        for (int i = 0; found != null && i < MAX_BASES; i++) {
            if (found.list != null) {
                return found.list;
            }
            found = found.basedOn == null ? null : styles.get(found.basedOn);
        }
        return null;
    }

    /** Returns the level that a style names itself; null when the list says it, or it is the first. */
    @Nullable
    Integer level(@Nullable String style) {
        Style found = styles.get(idOf(style));
        return found == null ? null : found.level;
    }

    private String idOf(@Nullable String style) {
        return style != null ? style : Objects.requireNonNullElse(standard, "");
    }
}
