package io.docket.processors.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers in lines, whichever separators the document uses. */
final class Amounts {
    private static final String CURRENCY = Currencies.PATTERN;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d.,/:_#@-])(?<sign>[-\u2013\u2212(][ \u00a0]?)?(?:(?<before>" + CURRENCY
                    + ")[ \u00a0]?)?(?<sign2>[-\u2013\u2212][ \u00a0]?)?"
                    + "(?<number>\\d{1,3}(?:(?<sep>[ '.,\u2019\u00a0\u202f])\\d{3})(?:\\k<sep>\\d{3}){0,3}(?:[.,]\\d{1,4})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,4})?)"
                    + "(?![\\d/:_]|[.,-]\\d)(?:[.,]-)?(?:[ \u00a0]?(?<percent>%)|[ \u00a0]?(?<after>" + CURRENCY
                    + ")(?!\\p{L}))?(?<minus>-(?![\\p{L}\\d]))?");
    /** Two decimals at a number's end: what tells the decimal separator from the other. */
    private static final Pattern CENTS = Pattern.compile("\\d([.,])\\d\\d(?![\\d.,])");

    /** The longest sign, currency, space and second sign that stand before a number's first digit. */
    private static final int LONGEST_PREFIX = 9;

    private final Map<TextLine, List<Amount>> found = new HashMap<>();
    private final boolean commaDecimals;

    Amounts(Layout layout) {
        int balance = 0;
        for (TextLine line : layout.lines()) {
            Matcher cents = CENTS.matcher(line.text());
            while (cents.find()) {
                balance += cents.group(1).equals(",") ? 1 : -1;
            }
        }
        commaDecimals = balance > 0;
    }

    /** Returns the numbers that start in the range, left to right. */
    List<Amount> in(TextLine line, int from, int to) {
        List<Amount> all = in(line);
        return all.isEmpty() || (from == 0 && to >= line.text().length())
                ? all
                : all.stream()
                        .filter(amount -> amount.digits() >= from && amount.digits() < to)
                        .toList();
    }

    /** Returns the numbers of a line, left to right. */
    List<Amount> in(TextLine line) {
        return line.digits() == 0 ? List.of() : found.computeIfAbsent(line, this::find);
    }

    private List<Amount> find(TextLine line) {
        List<Amount> amounts = new ArrayList<>();
        String text = line.text();
        Matcher match = NUMBER.matcher(text);
        int digit = nextDigit(text, 0);
        // The expression is tried only where a digit is near: at every letter it would try all currencies.
        for (int from = 0; digit < text.length() && match.find(Math.max(from, digit - LONGEST_PREFIX)); ) {
            from = match.end();
            digit = nextDigit(text, from);
            if (!isGlued(text, from)) {
                amounts.add(amount(line, match));
            }
        }
        return List.copyOf(amounts);
    }

    private static int nextDigit(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    private static boolean isGlued(String text, int end) {
        return end < text.length()
                && Character.isLetter(text.charAt(end))
                && Character.isLetterOrDigit(text.charAt(end - 1));
    }

    private Amount amount(TextLine line, Matcher match) {
        String number = match.group("number");
        int separator = decimalSeparator(number);
        int decimals = separator < 0 ? 0 : number.length() - separator - 1;
        BigDecimal value = new BigDecimal(new BigInteger(digits(number)), decimals);
        boolean negative = match.group("sign") != null || match.group("sign2") != null || match.group("minus") != null;
        String symbol = match.group("before") != null ? match.group("before") : match.group("after");
        return new Amount(
                line,
                negative ? value.negate() : value,
                symbol == null ? "" : Currencies.code(symbol),
                decimals,
                match.group("percent") != null,
                match.start("number"),
                match.start(),
                match.end());
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        for (int at = nextDigit(number, 0); at < number.length(); at = nextDigit(number, at + 1)) {
            digits.append(number.charAt(at));
        }
        return digits.toString();
    }

    /** Returns where the decimals start, -1 when there are none. */
    private int decimalSeparator(String number) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0) {
            return -1;
        }
        char separator = number.charAt(last);
        boolean repeated = number.indexOf(separator) != last;
        boolean threeDigits = number.length() - last - 1 == 3;
        boolean first = number.chars().noneMatch(c -> (c < '0' || c > '9') && c != separator);
        if (repeated || (threeDigits && first && (separator == ',') != commaDecimals && !number.startsWith("0"))) {
            return -1;
        }
        return last;
    }
}
