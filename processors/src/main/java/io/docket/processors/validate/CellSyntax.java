package io.docket.processors.validate;

/** Tells numbers, truth values and addresses by their characters, without regular expressions or exceptions. */
final class CellSyntax {
    private static final int MAX_EMAIL = 254;

    private CellSyntax() {}

    static boolean isInteger(String cell) {
        int start = signLength(cell, 0);
        return start < cell.length() && digits(cell, start) == cell.length();
    }

    /** XML Schema's double without INF and NaN: sign, digits, point, digits, exponent. */
    static boolean isNumber(String cell) {
        int start = signLength(cell, 0);
        int at = digits(cell, start);
        int count = at - start;
        if (at < cell.length() && cell.charAt(at) == '.') {
            int end = digits(cell, at + 1);
            count += end - at - 1;
            at = end;
        }
        if (count > 0 && at < cell.length() && (cell.charAt(at) | 0x20) == 'e') {
            int exponent = signLength(cell, at + 1);
            at = digits(cell, exponent);
            return at > exponent && at == cell.length();
        }
        return count > 0 && at == cell.length();
    }

    static boolean isBoolean(String cell) {
        return switch (cell) {
            case "true", "True", "TRUE", "1", "false", "False", "FALSE", "0" -> true;
            default -> false;
        };
    }

    /** One at sign, something before it, and a domain with a point inside; the rest only its mail server knows. */
    static boolean isEmail(String cell) {
        int at = cell.indexOf('@');
        int point = cell.lastIndexOf('.');
        return at > 0
                && at == cell.lastIndexOf('@')
                && point > at + 1
                && point < cell.length() - 1
                && cell.charAt(at + 1) != '.'
                && cell.length() <= MAX_EMAIL
                && hasOnlyAddressCharacters(cell);
    }

    private static boolean hasOnlyAddressCharacters(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == ',' || c == ';' || c == '<' || c == '>' || c == 0xA0) {
                return false;
            }
        }
        return !cell.contains("..");
    }

    private static int signLength(String cell, int at) {
        return at < cell.length() && (cell.charAt(at) == '-' || cell.charAt(at) == '+') ? at + 1 : at;
    }

    /** Returns the index behind the ASCII digits that begin at one. */
    private static int digits(String cell, int start) {
        int at = start;
        while (at < cell.length() && cell.charAt(at) >= '0' && cell.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
