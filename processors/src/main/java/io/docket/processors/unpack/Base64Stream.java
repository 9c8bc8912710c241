package io.docket.processors.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Base64 (RFC 2045, 6.8) as found in mails: other characters are skipped, data may go on after padding, and the footer
 * that a mailing list appends is not decoded.
 */
final class Base64Stream extends InputStream {
    private static final int NOT_BASE64 = -1;
    private static final byte[] VALUES = values();
    private static final Pattern GROUPS = Pattern.compile("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}[A-Za-z0-9+/=]=)?");
    private static final int MAX_LINE = 20_000;
    /** So many underscores in a row begin the footer of a mailing list. */
    private static final int RULE = 10;

    private final InputStream in;
    private final byte[] encoded = new byte[8192];
    private final byte[] decoded = new byte[encoded.length + MAX_LINE];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private int group;
    private int letters;
    private int underscores;
    private boolean padded;
    private boolean over;
    private boolean ended;

    Base64Stream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? decoded[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, to - from);
        System.arraycopy(decoded, from, buffer, offset, count);
        from += count;
        return count;
    }

    private boolean fill() throws IOException {
        while (from == to && !ended) {
            from = 0;
            to = 0;
            int count = in.read(encoded);
            for (int i = 0; i < count; i++) {
                take(encoded[i]);
            }
            if (count < 0) {
                end();
            }
        }
        return from < to;
    }

    private void end() throws IOException {
        ended = true;
        endLine();
        if (letters != 0) {
            throw new DamagedMailException("the base64 of a file ends within a group");
        }
    }

    private void take(byte b) throws IOException {
        underscores = b == '_' ? underscores + 1 : 0;
        over |= underscores == RULE;
        if (over) {
            return;
        }
        if (padded) {
            takeBehind(b);
        } else if (b == '=') {
            pad();
        } else if (b >= 0 && VALUES[b] != NOT_BASE64) {
            group = (group << 6) | VALUES[b];
            letters++;
            if (letters == 4) {
                put(3, group);
            }
        }
    }

    private void pad() throws IOException {
        if (letters == 1) {
            throw new DamagedMailException("the base64 of a file ends within a group");
        }
        if (letters > 1) {
            put(letters - 1, group << (6 * (4 - letters)));
            padded = true;
        }
    }

    private void put(int count, int bytes) {
        for (int i = 0; i < count; i++) {
            decoded[to++] = (byte) (bytes >>> (16 - 8 * i));
        }
        group = 0;
        letters = 0;
    }

    /** After padding, only lines that consist of whole groups count as base64. */
    private void takeBehind(byte b) {
        if (b == '\n') {
            endLine();
        } else if (line.length() < MAX_LINE) {
            line.append((char) (b & 0xff));
        }
    }

    private void endLine() {
        String text = line.toString().strip();
        line.setLength(0);
        String rest = text.replaceFirst("^=", "");
        if (rest.isEmpty()) {
            return;
        }
        if (text.length() == MAX_LINE || !GROUPS.matcher(rest).matches()) {
            over = true;
            return;
        }
        byte[] bytes = Base64.getDecoder().decode(rest);
        System.arraycopy(bytes, 0, decoded, to, bytes.length);
        to += bytes.length;
    }

    private static byte[] values() {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) NOT_BASE64);
        for (int i = 0; i < letters.length(); i++) {
            values[letters.charAt(i)] = (byte) i;
        }
        return values;
    }
}
