package io.docket.processors.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The charset that the bytes of a text show: that of a byte order mark; else UTF-8 when more sequences fit it than bytes do
 * not, so that one letter which a program cut in two makes no other charset of a long text; else what {@link CharsetJudge} says.
 *
 * @param markLength bytes of the byte order mark; 0 without one
 * @param sure whether nothing else is likely
 */
public record TextEncoding(Charset charset, int markLength, boolean sure) {
    /** What most texts of one byte a letter are. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** One that leaves no doubt. */
    public TextEncoding(Charset charset, int markLength) {
        this(charset, markLength, true);
    }

    /** Returns what a text shows. */
    public static TextEncoding of(byte[] text) {
        TextEncoding marked = marked(text, text.length);
        return marked == null ? of(text, text.length, Utf8.count(text, text.length, false)) : marked;
    }

    /** Returns what a stretch of text without a mark shows, whose bytes have been counted. */
    public static TextEncoding of(byte[] text, int length, Utf8 utf8) {
        if (utf8.bad() <= utf8.good()) {
            return new TextEncoding(UTF_8, 0);
        }
        CharsetJudge.Verdict verdict = CharsetJudge.of(text, length);
        return new TextEncoding(verdict.charset(), 0, verdict.sure());
    }

    /** Returns what a byte order mark says; null when the text begins with none. */
    public static @Nullable TextEncoding marked(byte[] text, int length) {
        int first = length < 2 ? 0 : ((text[0] & 0xff) << 8) | (text[1] & 0xff);
        if (first == 0xfeff) {
            return new TextEncoding(UTF_16BE, 2);
        }
        if (first == 0xfffe) {
            return new TextEncoding(UTF_16LE, 2);
        }
        boolean utf8 = first == 0xefbb && length > 2 && (text[2] & 0xff) == 0xbf;
        return utf8 ? new TextEncoding(UTF_8, 3) : null;
    }

    /** Returns what a person has to know of a charset that is not sure. */
    public Finding finding() {
        return unsure(charset);
    }

    /** Returns what a person has to know of a charset that is only the likeliest of several. */
    public static Finding unsure(Charset charset) {
        return Finding.warning(
                "CHARSET_UNSURE",
                "The text does not say its charset and was taken for " + charset.name()
                        + "; if letters are wrong, send it again with the right one in the field \"charset\"");
    }

    /** Returns the charset of a text that must be UTF-16 without a mark: Latin letters have a zero in every second byte; else null. */
    public static @Nullable Charset utf16WithoutMark(byte[] text) {
        int[] zeros = new int[2];
        int looked = Math.min(text.length, 1000);
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += text[i] == 0 ? 1 : 0;
        }
        if (looked < 4 || zeros[0] + zeros[1] < looked / 3) {
            return null;
        }
        return zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE;
    }
}
