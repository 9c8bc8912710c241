package io.docket.processors.document;

import java.nio.charset.Charset;

/** What the texts of some languages look like, and how much a text looks so. */
enum TextLook {
    WESTERN("äöüßéèàçêíáóúñãõåøæâîôûëïœùìò"),
    CENTRAL("ąćęłńóśźżáčďéěíňřšťúůýžőűäöüľĺŕôâăîşţđß"),
    CYRILLIC("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъіїєґ"),
    GREEK("αοιετσνηρπκμλςυόάέίωδγθώήύχφβξζψ"),
    TURKISH("ğışçöüİâ"),
    BALTIC("ąčęėįšųūžāēģīķļņõäöü"),
    HEBREW(0),
    ARABIC(0),
    SHIFT_JIS(0x8897),
    EUC_JP(0xb0cf),
    KOREAN(0xb0c8),
    GB(0xb0d7),
    BIG5(0xa4c6);

    /** The most common syllables and characters of running text. */
    private static final String KOREAN_SYLLABLES = "이다는에의가을를은지고하사기로한도자어리나인시서아보대정스부라일수그해여전제과장것게주구입니없만위";

    private static final String CHINESE =
            "的一是不了在人有我他这个们中来上大为和国地到以时要就出会可也对生能子得于下自之年发后作用行所家方成多经法同现当定分进好小部其主样理本前开但因日這個們來為國時會對於發後經當進樣開請求期項金額客戶号店公司名称数量价格北京";

    /** Signs that stand in texts of all languages. */
    private static final String SIGNS =
            "\u00a0\u00a7\u00a9\u00ae\u00ab\u00bb\u00b0\u00b1\u00b5\u00b7\u00bd\u00bc\u00be\u00b2\u00b3\u00b4\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u20ac\u00a3\u00a1\u00bf\u2122\u2116\u3001\u3002\u300c\u300d\uff08\uff09\uff1a\uff0c\u30fb\u00d7\u2039\u203a";

    private static final double LETTER = 1;
    private static final double CAPITAL = 0.8;
    private static final double SIGN = 0.3;
    private static final double ODD = -1;
    /** No text has it: a sign or another script within a word, a capital behind small letters. */
    private static final double BREAKS_WORD = -2.5;

    /** Letters in the place of which other charsets have more common ones. */
    private static final String LESS = "\u00f5\u00fb\u0155\u013a\u0111";
    /** They begin questions and exclamations in Spanish. */
    private static final String OPENING = "\u00bf\u00a1";

    private final String letters;
    private final boolean alphabet;
    /** Of charsets of two bytes: the range of the first byte of common characters; 0 for others. */
    private final int level;

    TextLook(String letters) {
        this.letters = letters;
        alphabet = true;
        level = 0;
    }

    TextLook(int level) {
        letters = "";
        alphabet = level == 0;
        this.level = level;
    }

    private boolean isUsual(char c) {
        return switch (this) {
            case HEBREW -> c >= '\u05d0' && c <= '\u05ea';
            case ARABIC -> c >= '\u0621' && c <= '\u064a';
            case SHIFT_JIS, EUC_JP -> isKana(c);
            case KOREAN -> KOREAN_SYLLABLES.indexOf(c) >= 0;
            case GB, BIG5 -> CHINESE.indexOf(c) >= 0;
            default -> letters.indexOf(c) >= 0;
        };
    }

    private static boolean isKana(int c) {
        return c >= '\u3041' && c <= '\u30fe';
    }

    /** Returns how much a text looks so, on the mean of its characters that are not ASCII; below 0 it does not. */
    double score(String text, Charset charset) {
        double score = 0;
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && !Character.isLowSurrogate(c)) {
                count++;
                score += alphabet ? letter(text, i) : character(text, i, charset);
            }
        }
        return count == 0 ? 0 : score / count;
    }

    private double letter(String text, int at) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (!Character.isLetter(c)) {
            return sign(c, before, after);
        }
        boolean mixed = isOtherScript(c, before) || isOtherScript(c, after);
        boolean late = Character.isUpperCase(c)
                && (Character.isLowerCase(before) || (Character.isLetter(before) && Character.isLowerCase(after)));
        if (mixed || late) {
            return BREAKS_WORD;
        }
        if (isLatinAlphabet() && isForeign(before) && isForeign(after)) {
            return ODD;
        }
        char small = Character.toLowerCase(c);
        double common = letters.isEmpty() ? LETTER : common(small);
        if (common == 0 || !isUsual(small)) {
            return ODD;
        }
        boolean capital = c != small;
        return !capital ? common : Character.isLetter(before) ? CAPITAL / 4 : common * CAPITAL;
    }

    /** The words of alphabets that add to the Latin one have few of the letters that are added in a row. */
    private boolean isLatinAlphabet() {
        return this == WESTERN || this == CENTRAL || this == TURKISH || this == BALTIC;
    }

    private static boolean isForeign(char c) {
        return c >= 0x80 && Character.isLetter(c);
    }

    /** Returns how common a letter is; the letters of alphabets of their own are listed by that. */
    private double common(char small) {
        int at = letters.indexOf(small);
        if (at < 0) {
            return 0;
        }
        boolean ordered = this == CYRILLIC || this == GREEK;
        return ordered ? LETTER - 0.7 * at / letters.length() : LESS.indexOf(small) >= 0 ? 0.6 : LETTER;
    }

    private static double sign(char c, char before, char after) {
        if (OPENING.indexOf(c) >= 0 && Character.isLetter(after) && !Character.isLetter(before)) {
            return LETTER;
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE) {
            return BREAKS_WORD;
        }
        boolean within = Character.isLetter(before) && Character.isLetter(after);
        if (within && c != '\u2019' && c != '\u00b7' && c != '\u00a0') {
            return BREAKS_WORD;
        }
        boolean beside = Character.isLetter(before) || Character.isLetter(after);
        return SIGNS.indexOf(c) >= 0 ? SIGN : beside ? BREAKS_WORD : ODD;
    }

    private static boolean isOtherScript(char c, char beside) {
        return Character.isLetter(beside) && Character.UnicodeScript.of(beside) != Character.UnicodeScript.of(c);
    }

    /** The first level of a charset of two bytes has the characters of most texts. */
    private double character(String text, int at, Charset charset) {
        char c = text.charAt(at);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
        if (isLatin(before) || isLatin(after)) {
            return BREAKS_WORD;
        }
        if (isUsual(c)) {
            return LETTER;
        }
        if (SIGNS.indexOf(c) >= 0) {
            return SIGN;
        }
        byte[] bytes = String.valueOf(c).getBytes(charset);
        int lead = bytes[0] & 0xff;
        return bytes.length == 2 && lead >= level >> 8 && lead <= (level & 0xff) ? LETTER / 2 : ODD;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
