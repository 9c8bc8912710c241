package io.docket.processors.extract;

import java.math.BigInteger;

/** Check digits of account and tax numbers. */
final class Checksums {
    private Checksums() {}

    /** ISO 13616: the number, its first four characters moved to the end, is 1 modulo 97. */
    static boolean iban(String iban) {
        return iban.length() >= 15 && mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
    }

    /** Returns whether a VAT number's check digit fits; false also where Docket does not know the rule. */
    static boolean vatId(String id) {
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
