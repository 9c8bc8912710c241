package io.docket.processors.document;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks the form of VAT identification numbers of the European Union (Directive 2006/112/EC, article 215; forms as in
 * the Commission's VIES FAQ, question 11), Northern Ireland, Great Britain, Norway and Switzerland.
 */
public final class VatId {
    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form("AT", "U\\d{8}"),
            form("BE", "[01]\\d{9}"),
            form("BG", "\\d{9,10}"),
            form("CHE", "\\d{9}(MWST|TVA|IVA)?"),
            form("CY", "\\d{8}[A-Z]"),
            form("CZ", "\\d{8,10}"),
            form("DE", "\\d{9}"),
            form("DK", "\\d{8}"),
            form("EE", "\\d{9}"),
            form("EL", "\\d{9}"),
            form("ES", "[A-Z0-9]\\d{7}[A-Z0-9]"),
            form("FI", "\\d{8}"),
            form("FR", "[A-HJ-NP-Z0-9]{2}\\d{9}"),
            form("GB", "(\\d{9}|\\d{12}|(GD|HA)\\d{3})"),
            form("HR", "\\d{11}"),
            form("HU", "\\d{8}"),
            form("IE", "(\\d{7}[A-W][A-I]?|\\d[A-Z+*]\\d{5}[A-W])"),
            form("IT", "\\d{11}"),
            form("LT", "(\\d{9}|\\d{12})"),
            form("LU", "\\d{8}"),
            form("LV", "\\d{11}"),
            form("MT", "\\d{8}"),
            form("NL", "[A-Z0-9+*]{10}\\d{2}"),
            form("NO", "\\d{9}(MVA)?"),
            form("PL", "\\d{10}"),
            form("PT", "\\d{9}"),
            form("RO", "\\d{2,10}"),
            form("SE", "\\d{12}"),
            form("SI", "\\d{8}"),
            form("SK", "\\d{10}"),
            form("XI", "(\\d{9}|\\d{12}|(GD|HA)\\d{3})"));
    private static final Pattern SEPARATORS = Pattern.compile("[ .\\-]");

    private VatId() {}

    /** Tells whether it has its country's form; a number that begins with no country known here is not judged. */
    public static boolean hasKnownForm(String text) {
        String id = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        int length = id.startsWith("CHE") ? 3 : 2;
        Pattern form = id.length() > length ? FORMS.get(id.substring(0, length)) : null;
        return form == null || form.matcher(id.substring(length)).matches();
    }

    private static Map.Entry<String, Pattern> form(String country, String rest) {
        return Map.entry(country, Pattern.compile(rest));
    }

    /** Returns whether a VAT number's check digit fits; false also where Docket does not know the rule. */
    public static boolean hasRightCheckDigits(String id) {
        String number = id.substring(2);
        return switch (id.substring(0, 2)) {
            case "DE" -> iso7064(number);
            case "BE" -> Integer.parseInt(number.substring(0, 8)) % 97 + Integer.parseInt(number.substring(8)) == 97;
            case "IT" -> luhn(number);
            case "FR" -> luhn(number.substring(2));
            case "NL" -> dutch(number.substring(0, 9)) || mod97(id) == 1;
            default -> false;
        };
    }

    private static int mod97(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }

    /** ISO 7064, MOD 11,10. */
    private static boolean iso7064(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int check = 11 - product;
        return (check == 10 ? 0 : check) == digits.charAt(digits.length() - 1) - '0';
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static boolean dutch(String digits) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11 == digits.charAt(8) - '0';
    }
}
