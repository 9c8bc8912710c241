package io.docket.processors.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The charset that the bytes of a text show: that of a byte order mark; else UTF-16 where the zeros of its letters show it; else UTF-8 when more sequences fit it than bytes do
 * not, so that one letter which a program cut in two makes no other charset of a long text; else what {@link CharsetJudge} says.
 *
 * @param markLength bytes of the byte order mark; 0 without one
 * @param sure whether nothing else is likely
 */
public record TextEncoding(Charset charset, int markLength, boolean sure) {
    /** What most texts of one byte a letter are. */
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final int MOST_LOOKED = 4000;
    /** Of the bytes: a text without Latin letters still has blanks and line ends. */
    private static final int LEAST_ZEROS = 50;
    /** Of the zeros, in the other half of the letters. */
    private static final int MOST_STRAY_ZEROS = 20;

    /** Of the bytes, that are no ASCII: the halves of letters of other scripts. */
    private static final int LEAST_FOREIGN = 10;

    private static final int MOST_STRANGE = 100;

    /** One that leaves no doubt. */
    public TextEncoding(Charset charset, int markLength) {
        this(charset, markLength, true);
    }

    /** Returns what a text shows. */
    public static TextEncoding of(byte[] text) {
        TextEncoding marked = marked(text, text.length);
        if (marked != null) {
            return marked;
        }
        Charset wide = utf16WithoutMark(text);
        return wide == null ? of(text, text.length, Utf8.count(text, text.length, false)) : new TextEncoding(wide, 0);
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

    /**
     * Returns the charset of a text that must be UTF-16 without a mark: blanks, digits and Latin letters have a zero in every
     * second byte, and no other text has zeros. Null for what is none.
     */
    public static @Nullable Charset utf16WithoutMark(byte[] text) {
        return utf16WithoutMark(text, text.length);
    }

    /** Returns it for the beginning of a text. */
    public static @Nullable Charset utf16WithoutMark(byte[] text, int length) {
        int[] zeros = new int[2];
        int foreign = 0;
        int looked = Math.min(length, MOST_LOOKED) & ~1;
        for (int i = 0; i < looked; i++) {
            zeros[i % 2] += text[i] == 0 ? 1 : 0;
            foreign += text[i] < 0 || (text[i] > 0 && text[i] < ' ' && !Character.isWhitespace(text[i])) ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        int least = Math.min(zeros[0], zeros[1]);
        if (looked < 4 || most == 0 || most < looked / LEAST_ZEROS || least > most / MOST_STRAY_ZEROS) {
            return null;
        }
        // A text of single bytes may have a stray zero.
        if (most < looked / 3 && (foreign * LEAST_FOREIGN < looked || isUtf8(text, looked))) {
            return null;
        }
        Charset charset = zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE;
        return isText(new String(text, 0, looked, charset)) ? charset : null;
    }

    private static boolean isUtf8(byte[] text, int length) {
        Utf8 utf8 = Utf8.count(text, length, true);
        return utf8.good() > utf8.bad();
    }

    /** Binary data with zeros in it is full of controls, and of characters that do not exist. */
    private static boolean isText(String text) {
        long strange = text.chars().filter(TextEncoding::isStrange).count();
        return strange <= text.length() / MOST_STRANGE;
    }

    private static boolean isStrange(int c) {
        return !Character.isDefined(c)
                || c == '\ufffd'
                || Character.getType(c) == Character.PRIVATE_USE
                || (Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
