package io.docket.processors.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names of companies look like. */
final class CompanyName {
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:^|[\\s,])(?=[A-Zgmebpsd])(?:GmbH(?:\\s?&\\s?Co\\.?\\s?(?:KG|OHG)?)?|gGmbH|mbH|AG|KG|OHG|GbR|UG(?:\\s?\\(haftungsbeschr\u00e4nkt\\))?|e\\.\\s?K\\.|e\\.\\s?V\\.|eG|SE|Ltd\\.?|LTD\\.?|Limited|LIMITED|LLP|LLC|L\\.L\\.C\\.|Inc\\.?|INC\\.?"
                    + "|Corp\\.?|Corporation|PLC|plc|B\\.\\s?V\\.|b\\.\\s?v\\.|BV|N\\.\\s?V\\.|NV|VOF|S\\.A\\.(?:S\\.?|R\\.L\\.)?|SAS|SASU|S[àaÀA]rl|S\\.\\s?à\\.?\\s?r\\.\\s?l\\.|SARL|SA|EURL|S\\.\\s?r\\.\\s?l\\.?|Srl|SRL|S\\.\\s?p\\.\\s?A\\.?|SpA|S\\.L\\.(?:U\\.)?|SL|SLU|Lda\\.?|Ltda\\.?"
                    + "|Pty\\.?\\s?Ltd\\.?|Pte\\.?\\s?Ltd\\.?|Sdn\\.?\\s?Bhd\\.?|SDN\\.?\\s?BHD\\.?|AB|ApS|A/S|AS|Oy|Oyj|sp\\.\\s?z\\s?o\\.\\s?o\\.|s\\.r\\.o\\.|Kft\\.?|d\\.o\\.o\\.)(?=$|[\\s,;|.(\u25cf\u00b7\u2022-])");

    /** Between a name and its address on one line. */
    static final Pattern SEPARATOR =
            Pattern.compile("\\s+[|\u25cf\u00b7\u2022\u2219*\u2013\u2014-]\\s+|\\s*[|\u25cf\u2022\u00b7]\\s*|,\\s+");

    private static final Pattern NAME = Pattern.compile(".*\\p{L}{2}.*");
    private static final int MAX_LENGTH = 60;

    private CompanyName() {}

    /** Finds legal forms, e.g. {@code GmbH & Co. KG}. */
    static Matcher legalForm(String text) {
        return LEGAL_FORM.matcher(text);
    }

    /** Returns whether a text may be a name: short, mostly letters, no address of the internet. */
    static boolean isName(String text) {
        String name = text.strip();
        long letters = name.chars().filter(Character::isLetter).count();
        return NAME.matcher(name).matches()
                && name.length() <= MAX_LENGTH
                && letters * 2 > name.length()
                && !name.contains("@")
                && !name.startsWith("http")
                && !name.startsWith("www.");
    }
}
