package io.docket.processors.validate;

import java.util.Locale;

/** Checks account numbers (ISO 13616-1:2020: country, two check digits, up to 30 characters; ISO 7064 MOD 97-10). */
final class Iban {
    private static final int MIN_LENGTH = 15;
    private static final int MAX_LENGTH = 34;

    private Iban() {}

    static boolean isValid(String text) {
        String iban = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (iban.length() < MIN_LENGTH || iban.length() > MAX_LENGTH) {
            return false;
        }
        boolean begins = isLetter(iban.charAt(0)) && isLetter(iban.charAt(1));
        return begins && remainder(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** Returns the remainder by 97 with letters as 10 to 35; -1 when there is another character. */
    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                remainder = (remainder * 10 + c - '0') % 97;
            } else if (isLetter(c)) {
                remainder = (remainder * 100 + c - 'A' + 10) % 97;
            } else {
                return -1;
            }
        }
        return remainder;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
