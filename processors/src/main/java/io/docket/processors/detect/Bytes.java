package io.docket.processors.detect;

/** Searches in raw bytes. */
final class Bytes {
    private Bytes() {}

    /** Returns where {@code wanted} first starts before {@code limit}, -1 when nowhere. */
    static int indexOf(byte[] data, byte[] wanted, int limit) {
        int last = Math.min(data.length - wanted.length, limit - 1);
        for (int at = 0; at <= last; at++) {
            if (startsWith(data, wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] data, byte[] wanted, int at) {
        if (data.length - at < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (data[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
