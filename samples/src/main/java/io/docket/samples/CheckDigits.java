package io.docket.samples;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invents account numbers and VAT ids whose check digits are right. */
final class CheckDigits {
    private final Random random;

    CheckDigits(long seed) {
        random = new Random(seed);
    }

    /** Returns an IBAN (ISO 13616) in groups of four; null for a country without. */
    @Nullable
    String iban(String country) {
        String account = switch (country) {
            case "DE" -> digits(18);
            case "GB" -> "XDKT" + digits(14);
            case "IE" -> "XDKT" + digits(14);
            case "NL" -> "XDKT" + digits(10);
            case "CH" -> digits(17);
            case "ES" -> digits(20);
            case "FR" -> digits(23);
            default -> "";
        };
        if (account.isEmpty()) {
            return null;
        }
        int check = 98 - mod97(account + country + "00");
        return grouped(country + String.format(Locale.ROOT, "%02d", check) + account);
    }

    /** Returns a VAT id without separators; null for a country without. */
    @Nullable
    String vatId(String country) {
        return switch (country) {
            case "DE" -> german(digits(8));
            case "GB" -> british(digits(7));
            case "IE" -> irish(digits(7));
            case "NL" -> dutch(digits(9));
            case "CH" -> swiss();
            case "ES" -> spanish(digits(7));
            case "FR" -> french(digits(8));
            default -> null;
        };
    }

    /** ISO 7064 MOD 11,10. */
    private static String german(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return "DE" + digits + (11 - product) % 10;
    }

    /** Weights 8 to 2, modulo 97. */
    private static String british(String digits) {
        return "GB" + digits + String.format(Locale.ROOT, "%02d", 97 - weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 97);
    }

    private static String irish(String digits) {
        return "IE" + digits + "WABCDEFGHIJKLMNOPQRSTUV".charAt(weighted(digits, 8, 7, 6, 5, 4, 3, 2) % 23);
    }

    /** MOD 97-10 over the whole id, as for sole traders since 2020; every new number passes it. */
    private static String dutch(String digits) {
        for (int suffix = 1; suffix < 100; suffix++) {
            String id = "NL" + digits + "B" + String.format(Locale.ROOT, "%02d", suffix);
            if (mod97(id) == 1) {
                return id;
            }
        }
        throw new IllegalStateException("97 suffixes must hit every remainder");
    }

    private String swiss() {
        String digits = digits(8);
        int check = (11 - weighted(digits, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11;
        return check == 10 ? swiss() : "CHE" + digits + check;
    }

    /** A company's: letter, seven digits, Luhn digit. */
    private static String spanish(String digits) {
        return "ESB" + digits + luhn(digits);
    }

    /** SIREN with its Luhn digit behind a key of (12 + 3 x SIREN) modulo 97. */
    private static String french(String digits) {
        String siren = digits + luhn(digits);
        int key = new BigInteger(siren)
                .multiply(BigInteger.valueOf(3))
                .add(BigInteger.valueOf(12))
                .mod(BigInteger.valueOf(97))
                .intValue();
        return "FR" + String.format(Locale.ROOT, "%02d", key) + siren;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int value = i % 2 == 0 ? 2 * digit : digit;
            sum += value > 9 ? value - 9 : value;
        }
        return (10 - sum % 10) % 10;
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    private static int mod97(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int value = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder;
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{4})(?!$)", "$1 ");
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
        while (digits.length() < count) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
