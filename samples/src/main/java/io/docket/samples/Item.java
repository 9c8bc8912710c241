package io.docket.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/** One line of a sample invoice. */
record Item(String description, BigDecimal quantity, BigDecimal price) {

    /** Reads {@code description~quantity~price;...}. */
    static List<Item> list(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(item -> item.split("~", -1))
                .map(parts -> new Item(parts[0], new BigDecimal(parts[1]), new BigDecimal(parts[2])))
                .toList();
    }

    BigDecimal amount() {
        return quantity.multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
