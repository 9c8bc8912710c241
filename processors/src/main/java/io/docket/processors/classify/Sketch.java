package io.docket.processors.classify;

import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * A short sketch of a text by which its likeness to others is estimated: MinHash with one permutation (Li, Owen and Zhang
 * 2012) over shingles of four words. Case, punctuation and spaces do not count.
 */
public final class Sketch {
    private static final int ASCII = 128;
    private static final char FIRST_OF_KANA = '\u3040';
    private static final char LAST_OF_KANA = '\u30FF';
    private static final int BUCKETS = 128;
    private static final int SHIFT = 64 - 7;
    private static final int WORDS = 4;
    private static final int BYTES = BUCKETS * Short.BYTES;
    /** Sketches of texts of tens of millions of words say nothing more. */
    private static final double MOST_BY_CHANCE = 0.9;
    /** A bucket that no shingle is in. */
    private static final int NONE = 0xFFFF;

    private final int[] least;

    private Sketch(int[] least) {
        this.least = least;
    }

    /** Sketches a text. */
    public static Sketch of(CharSequence text) {
        Shingles shingles = new Shingles();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = letter(c);
            if (letter == 0) {
                shingles.endWord();
            } else if (isWord(c)) {
                shingles.endWord();
                shingles.add(letter);
                shingles.endWord();
            } else {
                shingles.add(letter);
            }
        }
        return new Sketch(shingles.end());
    }

    /** Chinese and Japanese do not divide words: each character counts as one. */
    private static boolean isWord(char c) {
        return c >= FIRST_OF_KANA && (c <= LAST_OF_KANA || Character.isIdeographic(c));
    }

    /** The words as they come, and the least of what they make. */
    private static final class Shingles {
        private final int[] least = new int[BUCKETS];
        private final long[] last = new long[WORDS];
        private int words;
        private long word;

        Shingles() {
            Arrays.fill(least, NONE);
        }

        void add(int letter) {
            word = 31 * word + letter + 1;
        }

        void endWord() {
            if (word != 0) {
                last[words % WORDS] = word;
                words++;
                word = 0;
                if (words >= WORDS) {
                    put(least, shingle(last, words));
                }
            }
        }

        int[] end() {
            endWord();
            if (words > 0 && words < WORDS) {
                put(least, shingle(last, words));
            }
            return least;
        }
    }

    /** Returns a letter in lower case, or a digit; 0 for anything else. Most are ASCII, which is told without a table. */
    private static int letter(char c) {
        if (c < ASCII) {
            boolean isCapital = c >= 'A' && c <= 'Z';
            boolean isLetter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            return isLetter ? c : isCapital ? c + 'a' - 'A' : 0;
        }
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? Character.toLowerCase(c) : 0;
    }

    private static long shingle(long[] last, int words) {
        long hash = 0;
        for (int back = Math.min(words, WORDS); back > 0; back--) {
            hash = mixed(hash * 0x100000001B3L + last[(words - back) % WORDS]);
        }
        return hash;
    }

    /** The last steps of SplitMix64. */
    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    private static void put(int[] least, long hash) {
        int bucket = (int) (hash >>> SHIFT);
        int rank = (int) (hash >>> 16 & NONE);
        least[bucket] = Math.min(least[bucket], rank);
    }

    /**
     * Returns the share of shingles that two texts have in common (Jaccard), about: 0 to 1.
     *
     * <p>The least ranks of long texts are small numbers, many of which are the same by chance; that much is taken off (as Li
     * and König 2010 do for ranks of a few bits).
     */
    public double likeness(Sketch other) {
        double same = shareOfSame(other);
        double chance = chance(other);
        return Math.max(0, (same - chance) / (1 - chance));
    }

    /** The least of many ranks is distributed geometrically, about. */
    private double chance(Sketch other) {
        double one = 1 / (1 + meanRank());
        double two = 1 / (1 + other.meanRank());
        return Math.min(MOST_BY_CHANCE, one * two / (one + two - one * two));
    }

    private double meanRank() {
        return Arrays.stream(least).average().orElse(NONE);
    }

    private double shareOfSame(Sketch other) {
        int same = 0;
        int used = 0;
        for (int i = 0; i < BUCKETS; i++) {
            if (least[i] != NONE || other.least[i] != NONE) {
                used++;
                same += least[i] == other.least[i] ? 1 : 0;
            }
        }
        return used == 0 ? 0 : (double) same / used;
    }

    /** Returns it as text of 344 characters. */
    public String write() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        for (int rank : least) {
            bytes.putShort((short) rank);
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Reads what {@link #write} has written. */
    public static Sketch read(String written) {
        ShortBuffer ranks = ByteBuffer.wrap(Base64.getDecoder().decode(written)).asShortBuffer();
        int[] least = new int[BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            least[i] = Short.toUnsignedInt(ranks.get(i));
        }
        return new Sketch(least);
    }
}
