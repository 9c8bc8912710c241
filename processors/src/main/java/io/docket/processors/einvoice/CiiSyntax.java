package io.docket.processors.einvoice;

import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cross Industry Invoice D16B (EN 16931-3-3: Factur-X, ZUGFeRD 2, XRechnung), and the draft of it that ZUGFeRD 1 has,
 * whose elements have longer names.
 */
final class CiiSyntax {
    static final String LINE = "IncludedSupplyChainTradeLineItem";
    private static final XmlElement NOTHING = new XmlElement("", "");

    private CiiSyntax() {}

    static Map<String, @Nullable String> read(XmlElement root) {
        Optional<XmlElement> head = any(root, "ExchangedDocument", "HeaderExchangedDocument");
        Optional<XmlElement> trade = any(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        Optional<XmlElement> seller = trade.flatMap(
                        found -> any(found, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"))
                .flatMap(agreement -> agreement.first("SellerTradeParty"));
        Optional<XmlElement> settlement = trade.flatMap(
                found -> any(found, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"));
        Optional<XmlElement> sums = settlement.flatMap(found -> any(
                found, "SpecifiedTradeSettlementHeaderMonetarySummation", "SpecifiedTradeSettlementMonetarySummation"));
        Optional<String> currency = settlement
                .flatMap(found -> found.text("InvoiceCurrencyCode"))
                .or(() -> sums.flatMap(found -> found.first("GrandTotalAmount"))
                        .map(total -> total.attribute("currencyID")));
        Optional<String> total = sums.flatMap(found -> found.text("GrandTotalAmount"));
        return new Values()
                .text(
                        Invoice.VENDOR_NAME,
                        seller.flatMap(party -> party.text("Name")
                                .or(() -> party.text("SpecifiedLegalOrganization/TradingBusinessName"))))
                .vatId(seller.flatMap(CiiSyntax::vatId))
                .text(Invoice.INVOICE_NUMBER, head.flatMap(found -> found.text("ID")))
                .date(Invoice.INVOICE_DATE, head.flatMap(found -> found.text("IssueDateTime/DateTimeString")))
                .date(
                        Invoice.DUE_DATE,
                        settlement.flatMap(
                                found -> found.text("SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString")))
                .text(Invoice.CURRENCY, currency)
                .amount(Invoice.NET_AMOUNT, sums.flatMap(found -> found.text("TaxBasisTotalAmount")))
                .amount(
                        Invoice.TAX_AMOUNT,
                        sums.flatMap(found -> Values.inCurrency(found.all("TaxTotalAmount"), currency)))
                .amount(Invoice.TOTAL_AMOUNT, total)
                .paid(total, sums.flatMap(found -> found.text("DuePayableAmount")))
                .iban(settlement.flatMap(found ->
                        found.text("SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID")))
                .all();
    }

    static InvoiceTerms terms(XmlElement root) {
        Optional<XmlElement> head = any(root, "ExchangedDocument", "HeaderExchangedDocument");
        Optional<XmlElement> context = any(root, "ExchangedDocumentContext", "SpecifiedExchangedDocumentContext");
        Optional<XmlElement> trade = any(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
        XmlElement agreement = trade.flatMap(
                        found -> any(found, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement"))
                .orElse(NOTHING);
        XmlElement settlement = trade.flatMap(
                        found -> any(found, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement"))
                .orElse(NOTHING);
        XmlElement sums = any(
                        settlement,
                        "SpecifiedTradeSettlementHeaderMonetarySummation",
                        "SpecifiedTradeSettlementMonetarySummation")
                .orElse(NOTHING);
        return new InvoiceTerms(
                context.flatMap(found -> found.text("GuidelineSpecifiedDocumentContextParameter/ID"))
                        .orElse(null),
                head.flatMap(found -> found.text("TypeCode")).orElse(null),
                agreement.text("BuyerTradeParty/Name").orElse(null),
                agreement.text("BuyerReference").orElse(null),
                agreement
                        .text("BuyerOrderReferencedDocument/IssuerAssignedID")
                        .or(() -> agreement.text("BuyerOrderReferencedDocument/ID"))
                        .orElse(null),
                agreement
                        .text("ContractReferencedDocument/IssuerAssignedID")
                        .or(() -> agreement.text("ContractReferencedDocument/ID"))
                        .orElse(null),
                Values.texts(settlement.all("InvoiceReferencedDocument/IssuerAssignedID")),
                settlement.all("ApplicableTradeTax").map(CiiSyntax::vatRate).toList(),
                Stream.concat(
                                settlement
                                        .all("SpecifiedTradeAllowanceCharge")
                                        .flatMap(each -> adjustment(each).stream()),
                                settlement
                                        .all("SpecifiedLogisticsServiceCharge")
                                        .flatMap(each -> freight(each).stream()))
                        .toList(),
                amount(sums, "LineTotalAmount"),
                amount(sums, "TotalPrepaidAmount"),
                amount(sums, "RoundingAmount"),
                amount(sums, "DuePayableAmount"));
    }

    private static InvoiceTerms.VatRate vatRate(XmlElement tax) {
        return new InvoiceTerms.VatRate(
                tax.text("CategoryCode").orElse(null),
                tax.text("RateApplicablePercent")
                        .or(() -> tax.text("ApplicablePercent"))
                        .orElse(null),
                amount(tax, "BasisAmount"),
                amount(tax, "CalculatedAmount"));
    }

    private static Optional<InvoiceTerms.Adjustment> adjustment(XmlElement each) {
        return each.text("ActualAmount")
                .map(amount -> new InvoiceTerms.Adjustment(
                        Values.isTrue(each.text("ChargeIndicator/Indicator")),
                        Values.amount(amount),
                        each.text("Reason").orElse(null)));
    }

    private static Optional<InvoiceTerms.Adjustment> freight(XmlElement each) {
        return each.text("AppliedAmount")
                .map(amount -> new InvoiceTerms.Adjustment(
                        true, Values.amount(amount), each.text("Description").orElse(null)));
    }

    private static @Nullable String amount(XmlElement sums, String name) {
        return sums.text(name).map(Values::amount).orElse(null);
    }

    private static Optional<XmlElement> any(XmlElement element, String... names) {
        return Stream.of(names).flatMap(element::all).findFirst();
    }

    /** FC is the number of a tax office, VA the VAT id (UN/EDIFACT 1153); one without a scheme is taken when there is no VA. */
    private static Optional<String> vatId(XmlElement party) {
        List<XmlElement> ids = party.all("SpecifiedTaxRegistration/ID")
                .filter(id -> !id.text().isEmpty())
                .toList();
        return Stream.of("VA", "")
                .flatMap(scheme -> ids.stream()
                        .filter(id -> scheme.equals(Objects.requireNonNullElse(id.attribute("schemeID"), ""))))
                .map(XmlElement::text)
                .findFirst();
    }

    /** Returns null for a line that has a text only, as ZUGFeRD 1 has them for notes and headings. */
    static @Nullable LineItem line(XmlElement line) {
        Optional<String> name = line.text("SpecifiedTradeProduct/Name")
                .or(() -> line.text("SpecifiedTradeProduct/Description"))
                .or(() -> line.text("AssociatedDocumentLineDocument/IncludedNote/Content"));
        Optional<String> quantity = line.text("SpecifiedLineTradeDelivery/BilledQuantity")
                .or(() -> line.text("SpecifiedSupplyChainTradeDelivery/BilledQuantity"));
        Optional<String> price = line.text("SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount")
                .or(() -> line.text("SpecifiedSupplyChainTradeAgreement/NetPriceProductTradePrice/ChargeAmount"));
        Optional<String> amount = line.text("SpecifiedLineTradeSettlement"
                        + "/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount")
                .or(() -> line.text("SpecifiedSupplyChainTradeSettlement"
                        + "/SpecifiedTradeSettlementMonetarySummation/LineTotalAmount"));
        if (amount.isEmpty() && price.isEmpty() && quantity.isEmpty()) {
            return null;
        }
        return new LineItem(
                name.orElse(""),
                quantity.orElse(null),
                price.map(Values::amount).orElse(null),
                amount.map(Values::amount).orElse(null),
                null);
    }
}
