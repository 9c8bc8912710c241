package io.docket.processors.extract;

/** What a label in {@code labels.properties} announces. */
enum Label {
    INVOICE_NUMBER,
    TITLE,
    INVOICE_DATE,
    DATE,
    DUE_DATE,
    GROSS,
    TOTAL,
    DUE,
    NET,
    TAX,
    PAID,
    ADJUSTMENT,
    TAX_BASE,
    VAT_ID,
    BUYER_VAT_ID,
    IBAN,
    CURRENCY,
    SELLER,
    BUYER,
    OTHER,
    SECTION,
    CARRIED;

    /** Returns whether an amount stands behind such a label. */
    boolean isAmount() {
        return switch (this) {
            case GROSS, TOTAL, DUE, NET, TAX, PAID, ADJUSTMENT, TAX_BASE -> true;
            default -> false;
        };
    }
}
