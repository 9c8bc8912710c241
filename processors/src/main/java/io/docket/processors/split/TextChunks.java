package io.docket.processors.split;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into chunks at the best place near a wanted size: between paragraphs, else sentences, else words, else what a
 * reader takes for characters.
 */
public final class TextChunks {
    /** An extended grapheme cluster: a letter with its accents, an emoji with all it is made of. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    /** Nobody writes longer clusters, but for a joke. */
    private static final int LONGEST_CLUSTER = 64;

    /** Brackets, quotes and spaces behind the end of a sentence; a text of nothing else must not be read again at each place. */
    private static final int LONGEST_CLOSING = 64;

    private static final String CLOSING = "\"')»”’」』）〉》】";
    /** After these no space is written. */
    private static final String WIDE_SENTENCE_ENDS = "。！？｡";

    private static final String WIDE_PAUSES = "、，；：､";

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
                sentence = endsWide(text, end, WIDE_SENTENCE_ENDS) ? Math.max(sentence, end) : sentence;
                word = endsWide(text, end, WIDE_PAUSES) ? Math.max(word, end) : word;
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
        return word > 0 ? word : wholeCharacter(text, start, latest);
    }

    /** Tells whether one of these signs ends here, with the brackets that it closes. */
    private static boolean endsWide(String text, int end, String signs) {
        if (Character.isWhitespace(text.charAt(end)) || CLOSING.indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        int last = end - 1;
        int first = Math.max(0, end - LONGEST_CLOSING);
        while (last > first && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return signs.indexOf(text.charAt(last)) >= 0;
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
        int first = Math.max(0, end - LONGEST_CLOSING);
        while (last > first && (Character.isWhitespace(text.charAt(last)) || CLOSING.indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return ".!?…。！？｡".indexOf(text.charAt(last)) >= 0;
    }

    /** Returns the last place up to the end that cuts no character, with its accents, in two. */
    private static int wholeCharacter(String text, int start, int end) {
        Matcher clusters = CLUSTER.matcher(text)
                .region(Math.max(start, end - LONGEST_CLUSTER), Math.min(text.length(), end + LONGEST_CLUSTER));
        int whole = start;
        while (clusters.find() && clusters.end() <= end) {
            whole = clusters.end();
        }
        if (whole > start && whole >= end - LONGEST_CLUSTER / 2) {
            return whole;
        }
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }
}
