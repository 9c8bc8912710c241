package io.docket.processors.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that comes with Docket; it is parsed once and never changed. */
final class FontFile {
    private static final float EM = 1000;

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final float scale;

    FontFile(String resource) throws IOException {
        try (InputStream in = FontFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        }
        glyphs = font.getUnicodeCmapLookup();
        scale = EM / font.getUnitsPerEm();
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }

    /** Returns the width of a character in thousandths of the font size. */
    float width(int character) throws IOException {
        return font.getAdvanceWidth(glyphs.getGlyphId(character)) * scale;
    }
}
