package io.docket.processors.validate;

import java.util.Arrays;

/**
 * Which values were there already, by 64-bit hashes: 128 MiB for ten million values instead of a gigabyte of strings.
 * Two different values share a hash with a probability of 3 in a million per ten million values.
 */
final class ValueSet {
    private static final int FIRST_CAPACITY = 1 << 10;
    private static final long EMPTY = 0;

    private long[] slots = new long[FIRST_CAPACITY];
    private int size;

    /** Adds a value; false when it was there. */
    boolean add(String value) {
        if (!insert(slots, hash(value))) {
            return false;
        }
        size++;
        if (size > slots.length / 4 * 3) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[2 * slots.length];
        Arrays.stream(slots).filter(hash -> hash != EMPTY).forEach(hash -> insert(larger, hash));
        slots = larger;
    }

    private static boolean insert(long[] slots, long hash) {
        int mask = slots.length - 1;
        for (int i = (int) hash & mask; ; i = (i + 1) & mask) {
            if (slots[i] == hash) {
                return false;
            }
            if (slots[i] == EMPTY) {
                slots[i] = hash;
                return true;
            }
        }
    }

    /** Mixes every character into all bits (multiply and fold, then MurmurHash3's finalizer); never {@link #EMPTY}. */
    private static long hash(String value) {
        long hash = value.length() * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x9FB21C651E98DF25L;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
        hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
        hash ^= hash >>> 33;
        return hash == EMPTY ? 1 : hash;
    }
}
