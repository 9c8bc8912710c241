package io.docket.processors.document;

import org.jspecify.annotations.Nullable;

/**
 * One value read from a document.
 *
 * @param name snake case, e.g. {@code total_amount}; {@code Invoice} lists them
 * @param value normalised: dates ISO 8601, amounts decimal with a point and at least two places, currency ISO 4217;
 *     null when the document does not say
 * @param confidence 0..1: how sure the reader is of {@code value}
 * @param box where it stands; null when it was derived or is not on a page
 */
public record Field(
        String name,
        @Nullable String value,
        double confidence,
        @Nullable Box box) {}
