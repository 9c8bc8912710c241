package io.docket.processors.codes;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of one code, by the names of fields. */
final class Stated {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Takes a value, if there is one. */
    Stated with(String name, String value) {
        if (!value.isBlank()) {
            values.put(name, value.strip());
        }
        return this;
    }

    /** Takes an amount; what is none is left out. */
    Stated withAmount(String name, String value) {
        if (AMOUNT.matcher(value.strip()).matches()) {
            BigDecimal amount = new BigDecimal(value.strip());
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
