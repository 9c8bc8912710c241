package io.docket.processors.output;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one PDF, each embedded when its first letter is written, and with the letters only that are. */
final class EmbeddedFonts {
    private static final int CACHED = 0x10000;

    private final PDDocument document;
    private final FontFiles files;
    private final PDResources resources = new PDResources();
    private final PDType0Font[] fonts;
    private final COSName[] names;
    private final String[] codes = new String[CACHED];

    EmbeddedFonts(PDDocument document, FontFiles files) {
        this.document = document;
        this.files = files;
        fonts = new PDType0Font[files.count()];
        names = new COSName[files.count()];
    }

    /** Returns what pages have to name as theirs. */
    PDResources resources() {
        return resources;
    }

    /** Returns the number of the font of a character that one has. */
    int fontOf(int character) {
        return files.of(character);
    }

    /** Returns the name of a font among the resources. */
    String name(int font) throws IOException {
        if (names[font] == null) {
            fonts[font] = PDType0Font.load(document, files.font(font).font(), true);
            names[font] = resources.add(fonts[font]);
        }
        return names[font].getName();
    }

    /** Returns a character as a string of the page's content has it, in hexadecimal digits; its font must have been named. */
    String code(int character) throws IOException {
        if (character >= CACHED) {
            return encoded(character);
        }
        if (codes[character] == null) {
            codes[character] = encoded(character);
        }
        return codes[character];
    }

    private String encoded(int character) throws IOException {
        PDType0Font font = fonts[files.of(character)];
        font.addToSubset(character);
        return HexFormat.of().formatHex(font.encode(Character.toString(character)));
    }

    /** Embeds what was used. */
    void finish() throws IOException {
        for (PDType0Font font : fonts) {
            if (font != null) {
                font.subset();
            }
        }
    }
}
