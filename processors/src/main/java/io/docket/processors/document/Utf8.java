package io.docket.processors.document;

/**
 * Counts what speaks for and against UTF-8 in a stretch of bytes (RFC 3629, section 4).
 *
 * @param good well-formed sequences of two bytes or more
 * @param bad bytes that belong to no well-formed sequence
 * @param firstGood 1-based line of the first good one, counted from the stretch's start
 * @param firstBad 1-based line of the first bad one
 */
public record Utf8(int good, int bad, int firstGood, int firstBad) {

    /**
     * Counts.
     *
     * @param more whether more bytes follow, so that the last sequence may be unfinished
     */
    public static Utf8 count(byte[] bytes, int length, boolean more) {
        int good = 0;
        int bad = 0;
        int firstGood = 0;
        int firstBad = 0;
        int line = 1;
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= 0) {
                line += bytes[i] == '\n' ? 1 : 0;
                continue;
            }
            int size = sequence(bytes, i, length);
            if (size > 1) {
                firstGood = good++ == 0 ? line : firstGood;
                i += size - 1;
            } else if (!more || i + 4 <= length) {
                firstBad = bad++ == 0 ? line : firstBad;
            }
        }
        return new Utf8(good, bad, firstGood, firstBad);
    }

    /** Returns whether there was nothing but ASCII, which all charsets but UTF-16 read alike. */
    public boolean onlyAscii() {
        return good == 0 && bad == 0;
    }

    /** Returns the bytes of the well-formed sequence at an index, 0 when there is none. */
    private static int sequence(byte[] bytes, int at, int length) {
        int lead = bytes[at] & 0xFF;
        int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (at + size > length) {
            return 0;
        }
        for (int i = 1; i < size; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size > 2 && overlongOrSurrogate(lead, bytes[at + 1] & 0xFF) ? 0 : size;
    }

    private static boolean overlongOrSurrogate(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second < 0xA0;
            case 0xED -> second > 0x9F;
            case 0xF0 -> second < 0x90;
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
    }
}
