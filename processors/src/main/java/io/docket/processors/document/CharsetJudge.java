package io.docket.processors.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges in which charset a text is written whose bytes are not UTF-8: that in which it looks most like a text, by its
 * letters and what stands beside them. It knows what programs in Europe and East Asia write by default.
 */
public final class CharsetJudge {
    /** Of the bytes that are looked at. */
    private static final int MOST_BYTES = 1 << 16;
    /** On the mean of its characters, that a text has to look like one; and to look better than in another charset. */
    private static final double SURE = 0.45;

    private static final double BETTER = 0.15;
    /** What is by far the most common wins where several fit. */
    private static final double USUAL = 0.05;

    /** Characters that are not ASCII. */
    private static final int LITTLE = 3;

    private static final List<Candidate> CANDIDATES = candidates();

    /** A charset, and what its texts look like. */
    private record Candidate(Charset charset, TextLook look) {}

    /** What a text is in one charset. */
    private record Reading(Charset charset, String text, double score) {}

    /**
     * The charset taken.
     *
     * @param sure whether the text looks like one in it, and not as much in another
     */
    public record Verdict(Charset charset, boolean sure) {}

    private CharsetJudge() {}

    private static List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        add(all, TextLook.WESTERN, "windows-1252", "ISO-8859-15", "IBM850", "x-MacRoman");
        add(all, TextLook.CENTRAL, "windows-1250", "ISO-8859-2", "IBM852");
        add(all, TextLook.CYRILLIC, "windows-1251", "KOI8-U", "IBM866", "ISO-8859-5");
        add(all, TextLook.GREEK, "windows-1253", "ISO-8859-7");
        add(all, TextLook.TURKISH, "windows-1254");
        add(all, TextLook.BALTIC, "windows-1257");
        add(all, TextLook.HEBREW, "windows-1255");
        add(all, TextLook.ARABIC, "windows-1256");
        add(all, TextLook.SHIFT_JIS, "windows-31j");
        add(all, TextLook.EUC_JP, "EUC-JP");
        add(all, TextLook.KOREAN, "x-windows-949");
        add(all, TextLook.GB, "GB18030");
        add(all, TextLook.BIG5, "Big5");
        return List.copyOf(all);
    }

    /** A Java runtime may lack some (module jdk.charsets). */
    private static void add(List<Candidate> all, TextLook look, String... names) {
        for (String name : names) {
            if (Charset.isSupported(name)) {
                all.add(new Candidate(Charset.forName(name), look));
            }
        }
    }

    /** Judges the beginning of a text, which may end within a character. */
    public static Verdict of(byte[] text, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(text, 0, Math.min(length, MOST_BYTES));
        List<Reading> readings = new ArrayList<>();
        for (Candidate candidate : CANDIDATES) {
            String read = read(bytes.duplicate(), candidate.charset());
            if (read != null) {
                double usual = candidate.charset().equals(TextEncoding.WINDOWS_1252) ? USUAL : 0;
                readings.add(new Reading(
                        candidate.charset(), read, candidate.look().score(read, candidate.charset()) + usual));
            }
        }
        return verdict(readings);
    }

    private static Verdict verdict(List<Reading> readings) {
        if (readings.isEmpty()) {
            return new Verdict(TextEncoding.WINDOWS_1252, false);
        }
        Reading best = null;
        for (Reading reading : readings) {
            best = best == null || reading.score() > best.score() ? reading : best;
        }
        if (best == null || best.score() < 0) {
            return new Verdict(TextEncoding.WINDOWS_1252, false);
        }
        Reading usual = readings.get(0);
        if (usual.charset().equals(TextEncoding.WINDOWS_1252) && usual.score() > USUAL && isBrief(usual.text())) {
            return new Verdict(usual.charset(), true);
        }
        Reading taken = best;
        boolean alone = readings.stream()
                .filter(other -> !other.text().equals(taken.text()))
                .allMatch(other -> other.score() < taken.score() - BETTER);
        return new Verdict(taken.charset(), alone && taken.score() >= SURE);
    }

    /** Returns whether there is too little to tell charsets apart by. */
    private static boolean isBrief(String text) {
        return text.chars().filter(c -> c >= 0x80).count() < LITTLE;
    }

    /** Returns what the bytes are in a charset; null when they are no text in it. */
    private static @Nullable String read(ByteBuffer bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, text, false);
        return result.isError() ? null : text.flip().toString();
    }
}
