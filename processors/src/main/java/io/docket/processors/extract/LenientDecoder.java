package io.docket.processors.extract;

import io.docket.processors.document.Finding;
import io.docket.processors.document.TextEncoding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a text with the odd byte in it that a program cut a letter at, or that came from another file. */
final class LenientDecoder {
    private static final int BUFFER = 1 << 13;
    private static final int MOST_NAMED = 5;

    private final TextEncoding encoding;
    private final Set<Long> strayLines = new TreeSet<>();
    private long line = 1;

    LenientDecoder(TextEncoding encoding) {
        this.encoding = encoding;
    }

    /**
     * Returns the text; bytes that mean nothing are read as Windows-1252 in UTF-8, as U+FFFD in another charset.
     *
     * @throws UnreadableDocumentException BAD_ENCODING when there are such bytes behind a byte order mark
     */
    String decode(byte[] bytes) throws UnreadableDocumentException {
        ByteBuffer text = ByteBuffer.wrap(bytes, encoding.markLength(), bytes.length - encoding.markLength());
        StringBuilder decoded = new StringBuilder(text.remaining());
        CharsetDecoder decoder = encoding.charset().newDecoder();
        CharBuffer some = CharBuffer.allocate(BUFFER);
        while (true) {
            CoderResult result = decoder.decode(text, some, true);
            take(some, decoded);
            if (result.isUnderflow()) {
                decoder.flush(some);
                take(some, decoded);
                return decoded.toString();
            }
            if (result.isError()) {
                byte[] stray = new byte[result.length()];
                text.get(stray);
                decoded.append(stray(stray));
            }
        }
    }

    private void take(CharBuffer some, StringBuilder decoded) {
        some.flip();
        for (int i = 0; i < some.length(); i++) {
            line += some.charAt(i) == '\n' ? 1 : 0;
        }
        decoded.append(some);
        some.clear();
    }

    private String stray(byte[] bytes) throws UnreadableDocumentException {
        if (encoding.markLength() > 0) {
            throw new UnreadableDocumentException(
                    Reason.BAD_ENCODING,
                    "The text is not valid " + encoding.charset().name());
        }
        strayLines.add(line);
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? new String(bytes, TextEncoding.WINDOWS_1252)
                : "\ufffd".repeat(bytes.length);
    }

    /** Returns what a person has to look at. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!encoding.sure()) {
            findings.add(encoding.finding());
        }
        if (!strayLines.isEmpty()) {
            findings.add(Finding.warning(
                    "STRAY_BYTES",
                    lines() + " bytes that are not " + encoding.charset().name()));
        }
        return findings;
    }

    private String lines() {
        String named = String.join(
                ", ", strayLines.stream().limit(MOST_NAMED).map(String::valueOf).toList());
        if (strayLines.size() == 1) {
            return "Line " + named + " has";
        }
        int more = strayLines.size() - MOST_NAMED;
        return "Lines " + named + (more > 0 ? " and " + more + " more" : "") + " have";
    }
}
