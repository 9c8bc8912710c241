package io.docket.processors.extract;

/** What a column of a line item table holds, see {@code columns.properties}. */
enum Column {
    DESCRIPTION,
    QUANTITY,
    UNIT_PRICE,
    AMOUNT,
    OTHER
}
