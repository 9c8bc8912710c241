package io.docket.processors.split;

import java.util.ArrayList;
import java.util.List;

/** Lets chunks begin before the end of the chunk before, so that what a cut has divided stands whole in one of them. */
public final class Overlap {
    private Overlap() {}

    /**
     * Returns the chunks with earlier beginnings, each at the start of a sentence, else of a word.
     *
     * @param chunks that cover the text, in order
     * @param characters most that two chunks share, in UTF-16 units; less than the shortest chunk has
     */
    public static List<Chunk> of(String text, List<Chunk> chunks, int characters) {
        if (characters == 0 || chunks.size() < 2) {
            return chunks;
        }
        List<Chunk> overlapping = new ArrayList<>(List.of(chunks.get(0)));
        for (int i = 1; i < chunks.size(); i++) {
            Chunk chunk = chunks.get(i);
            int earliest = Math.max(chunks.get(i - 1).start(), chunk.start() - characters);
            overlapping.add(new Chunk(chunk.index(), start(text, earliest, chunk.start()), chunk.end()));
        }
        return overlapping;
    }

    private static int start(String text, int earliest, int latest) {
        int word = latest;
        for (int at = latest; at > earliest; at--) {
            boolean beginsWord =
                    Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at));
            if (beginsWord) {
                word = at;
            }
        }
        for (int at = word; at < latest; at++) {
            if (beginsSentence(text, at)) {
                return at;
            }
        }
        return word;
    }

    private static boolean beginsSentence(String text, int at) {
        int last = at - 1;
        while (last > 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < at - 1 && ".!?…。".indexOf(text.charAt(last)) >= 0;
    }
}
