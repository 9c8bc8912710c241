package io.docket.processors.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic invoice states beside its fields and lines; the numbers are the business terms and groups of
 * EN 16931-1. Amounts are decimal, as the file writes them; what it does not say is null or an empty list.
 *
 * @param profile what it says it follows (BT-24, CustomizationID)
 * @param typeCode of the document (BT-3, UN/EDIFACT 1001; FatturaPA has codes of its own)
 * @param buyerName BT-44
 * @param buyerReference BT-10
 * @param orderReference BT-13
 * @param contractReference BT-12
 * @param precedingInvoices numbers of invoices that this one corrects or goes back to (BT-25)
 * @param vatRates one for each rate and category (BG-23)
 * @param adjustments allowances and charges for the whole document (BG-20, BG-21)
 * @param lineTotal sum of the lines (BT-106)
 * @param prepaid BT-113
 * @param rounding BT-114
 * @param due what is left to be paid (BT-115)
 */
public record InvoiceTerms(
        @Nullable String profile,
        @Nullable String typeCode,
        @Nullable String buyerName,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String contractReference,
        List<String> precedingInvoices,
        List<VatRate> vatRates,
        List<Adjustment> adjustments,
        @Nullable String lineTotal,
        @Nullable String prepaid,
        @Nullable String rounding,
        @Nullable String due) {

    /** Others are no money, and some of them would take much memory. */
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?");

    /**
     * One part of the tax.
     *
     * @param category UNTDID 5305, e.g. S, Z, AE; FatturaPA's Natura
     * @param rate in percent
     * @param base amount that is taxed
     */
    public record VatRate(
            @Nullable String category,
            @Nullable String rate,
            @Nullable String base,
            @Nullable String tax) {}

    /**
     * An allowance or a charge.
     *
     * @param charge false for an allowance, which lessens the net amount
     * @param amount before tax, without a sign
     */
    public record Adjustment(
            boolean charge, String amount, @Nullable String reason) {}

    /** Returns what charges and allowances add to the sum of the lines; zero when there are none. */
    public BigDecimal adjustment() {
        return adjustments.stream()
                .map(each -> each.charge()
                        ? number(each.amount())
                        : number(each.amount()).negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(String amount) {
        return AMOUNT.matcher(amount).matches() ? new BigDecimal(amount) : BigDecimal.ZERO;
    }
}
