package io.docket.processors.split;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into chunks at the best place near a wanted size: between paragraphs, else sentences, else words. */
public final class TextChunks {
    private final int targetCharacters;

    /**
     * Sets the size.
     *
     * @param targetCharacters the longest a chunk may get, in UTF-16 units, at least 2 so that any character fits; the
     *     shortest but for the last is half of it
     */
    public TextChunks(int targetCharacters) {
        if (targetCharacters < 2) {
            throw new IllegalArgumentException("A chunk needs at least 2 characters but gets " + targetCharacters);
        }
        this.targetCharacters = targetCharacters;
    }

    /** Returns chunks that cover the text without gap or overlap; none for an empty text. */
    public List<Chunk> cut(String text) {
        List<Chunk> chunks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.length() - start <= targetCharacters ? text.length() : end(text, start);
            chunks.add(new Chunk(chunks.size(), start, end));
            start = end;
        }
        return chunks;
    }

    private int end(String text, int start) {
        int earliest = start + targetCharacters / 2;
        int latest = start + targetCharacters;
        int word = -1;
        int sentence = -1;
        for (int end = latest; end > earliest; end--) {
            if (!isGap(text, end)) {
                continue;
            }
            if (endsParagraph(text, end)) {
                return end;
            }
            word = Math.max(word, end);
            if (endsSentence(text, end)) {
                sentence = Math.max(sentence, end);
            }
        }
        if (sentence > 0) {
            return sentence;
        }
        return word > 0 ? word : wholeCharacter(text, latest);
    }

    /** Tells whether white space ends here, so that it stays with what it follows. */
    private static boolean isGap(String text, int end) {
        return Character.isWhitespace(text.charAt(end - 1)) && !Character.isWhitespace(text.charAt(end));
    }

    private static boolean endsParagraph(String text, int end) {
        int lineEnds = 0;
        for (int i = end - 1; i >= 0 && Character.isWhitespace(text.charAt(i)); i--) {
            if (text.charAt(i) == '\n') {
                lineEnds++;
            }
        }
        return lineEnds >= 2;
    }

    private static boolean endsSentence(String text, int end) {
        int last = end - 1;
        while (last > 0 && (Character.isWhitespace(text.charAt(last)) || "\"')»”’".indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return ".!?…。".indexOf(text.charAt(last)) >= 0;
    }

    private static int wholeCharacter(String text, int end) {
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }
}
