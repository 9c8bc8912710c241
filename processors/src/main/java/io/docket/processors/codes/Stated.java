package io.docket.processors.codes;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import io.docket.processors.document.Invoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of one code, by the names of fields. */
final class Stated {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    /** As some programs write it against the rules, which want a dot alone. */
    private static final Pattern LOCAL = Pattern.compile("\\d{1,3}('?\\d{3}){0,3}(,\\d{1,2}|\\.\\d{1,2})?");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Takes a value, if there is one. */
    Stated with(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value.strip());
        }
        return this;
    }

    /** Takes an account, in the way it is written without spaces. */
    Stated withIban(String value) {
        return with(Invoice.IBAN, value.replace(" ", "").toUpperCase(Locale.ROOT));
    }

    /** Takes an amount; what is none is left out. */
    Stated withAmount(String name, String value) {
        String local = value.strip();
        String plain = LOCAL.matcher(local).matches() ? local.replace("'", "").replace(',', '.') : local;
        if (AMOUNT.matcher(plain).matches()) {
            BigDecimal amount = new BigDecimal(plain);
            values.put(
                    name,
                    amount.scale() < 2
                            ? amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
                            : amount.toPlainString());
        }
        return this;
    }

    List<Field> fields(Box box) {
        return values.entrySet().stream()
                .map(value -> new Field(value.getKey(), value.getValue(), 1, box))
                .toList();
    }
}
