package io.docket.processors.validate;

/** A date pattern of {@code %Y}, {@code %m} and {@code %d} (C99, strftime), with all digits, and other characters. */
final class DateFormat {
    private final String pattern;

    DateFormat(String pattern) {
        this.pattern = pattern;
        for (int i = pattern.indexOf('%'); i >= 0; i = pattern.indexOf('%', i + 2)) {
            if (i + 1 == pattern.length() || "Ymd".indexOf(pattern.charAt(i + 1)) < 0) {
                throw new IllegalArgumentException("Date format \"" + pattern + "\" has more than %Y, %m and %d");
            }
        }
    }

    String example() {
        return pattern.replace("%Y", "2026").replace("%m", "01").replace("%d", "31");
    }

    /** Tells whether a text has this form and is a day that exists. */
    boolean matches(String text) {
        int year = 2000;
        int month = 1;
        int day = 1;
        int at = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char expected = pattern.charAt(i);
            if (expected != '%') {
                if (at >= text.length() || text.charAt(at++) != expected) {
                    return false;
                }
                continue;
            }
            char part = pattern.charAt(++i);
            int length = part == 'Y' ? 4 : 2;
            int value = number(text, at, length);
            at += length;
            year = part == 'Y' ? value : year;
            month = part == 'm' ? value : month;
            day = part == 'd' ? value : day;
        }
        return at == text.length() && exists(year, month, day);
    }

    /** Returns -1 when there are not as many digits, which no date has. */
    private static int number(String text, int start, int length) {
        if (start + length > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < start + length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean exists(int year, int month, int day) {
        return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year);
    }

    private static int daysOf(int month, int year) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }
}
