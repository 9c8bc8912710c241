package io.docket.processors.einvoice;

import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invoice and CreditNote of OASIS UBL 2.1 (EN 16931-3-2; also Peppol BIS Billing 3 and XRechnung). */
final class UblSyntax {
    static final String INVOICE_LINE = "InvoiceLine";
    static final String CREDIT_LINE = "CreditNoteLine";

    private UblSyntax() {}

    static Map<String, @Nullable String> read(XmlElement root) {
        Optional<XmlElement> seller = root.first("AccountingSupplierParty/Party");
        Optional<String> currency = root.text("DocumentCurrencyCode");
        Optional<XmlElement> sums = root.first("LegalMonetaryTotal");
        Optional<String> total = sums.flatMap(found -> found.text("TaxInclusiveAmount"))
                .or(() -> sums.flatMap(found -> found.text("PayableAmount")));
        return new Values()
                .text(
                        Invoice.VENDOR_NAME,
                        seller.flatMap(party -> party.text("PartyLegalEntity/RegistrationName")
                                .or(() -> party.text("PartyName/Name"))
                                .or(() -> person(party))))
                .vatId(seller.flatMap(UblSyntax::vatId))
                .text(Invoice.INVOICE_NUMBER, root.text("ID"))
                .date(Invoice.INVOICE_DATE, root.text("IssueDate"))
                .date(
                        Invoice.DUE_DATE,
                        root.text("DueDate")
                                .or(() -> root.text("PaymentMeans/PaymentDueDate"))
                                .or(() -> root.text("PaymentTerms/PaymentDueDate")))
                .text(Invoice.CURRENCY, currency)
                .amount(Invoice.NET_AMOUNT, sums.flatMap(found -> found.text("TaxExclusiveAmount")))
                .amount(Invoice.TAX_AMOUNT, Values.inCurrency(root.all("TaxTotal/TaxAmount"), currency))
                .amount(Invoice.TOTAL_AMOUNT, total)
                .paid(total, sums.flatMap(found -> found.text("PayableAmount")))
                .iban(iban(root))
                .all();
    }

    static InvoiceTerms terms(XmlElement root) {
        Optional<XmlElement> sums = root.first("LegalMonetaryTotal");
        Optional<String> currency = root.text("DocumentCurrencyCode");
        return new InvoiceTerms(
                root.text("CustomizationID").orElse(null),
                root.text("InvoiceTypeCode")
                        .or(() -> root.text("CreditNoteTypeCode"))
                        .orElse(null),
                root.text("AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName")
                        .or(() -> root.text("AccountingCustomerParty/Party/PartyName/Name"))
                        .orElse(null),
                root.text("BuyerReference").orElse(null),
                root.text("OrderReference/ID").orElse(null),
                root.text("ContractDocumentReference/ID").orElse(null),
                Values.texts(root.all("BillingReference/InvoiceDocumentReference/ID")),
                root.all("TaxTotal")
                        .filter(total -> Values.isIn(total.first("TaxAmount"), currency))
                        .flatMap(total -> total.all("TaxSubtotal"))
                        .map(UblSyntax::vatRate)
                        .toList(),
                root.all("AllowanceCharge")
                        .flatMap(each -> adjustment(each).stream())
                        .toList(),
                amount(sums, "LineExtensionAmount"),
                amount(sums, "PrepaidAmount"),
                amount(sums, "PayableRoundingAmount"),
                amount(sums, "PayableAmount"));
    }

    private static InvoiceTerms.VatRate vatRate(XmlElement subtotal) {
        return new InvoiceTerms.VatRate(
                subtotal.text("TaxCategory/ID").orElse(null),
                subtotal.text("TaxCategory/Percent").orElse(null),
                subtotal.text("TaxableAmount").map(Values::amount).orElse(null),
                subtotal.text("TaxAmount").map(Values::amount).orElse(null));
    }

    private static Optional<InvoiceTerms.Adjustment> adjustment(XmlElement each) {
        return each.text("Amount")
                .map(amount -> new InvoiceTerms.Adjustment(
                        Values.isTrue(each.text("ChargeIndicator")),
                        Values.amount(amount),
                        each.text("AllowanceChargeReason").orElse(null)));
    }

    private static @Nullable String amount(Optional<XmlElement> sums, String name) {
        return sums.flatMap(found -> found.text(name)).map(Values::amount).orElse(null);
    }

    /** Other schemes than VAT are ids of other taxes; where none is named, the id is taken. */
    private static Optional<String> vatId(XmlElement party) {
        return party.all("PartyTaxScheme")
                .filter(scheme -> scheme.text("TaxScheme/ID")
                        .filter(id -> !id.equals("VAT"))
                        .isEmpty())
                .flatMap(scheme -> scheme.text("CompanyID").stream())
                .findFirst();
    }

    /** The element names accounts of all kinds; those of SEPA transfers (UN/EDIFACT 4461, 58) are IBANs by definition. */
    private static Optional<String> iban(XmlElement root) {
        return root.all("PaymentMeans")
                .flatMap(means -> means.all("PayeeFinancialAccount/ID")
                        .map(XmlElement::text)
                        .filter(account -> Values.isIban(account)
                                || means.text("PaymentMeansCode")
                                        .filter("58"::equals)
                                        .isPresent()))
                .filter(account -> !account.isEmpty())
                .findFirst();
    }

    private static Optional<String> person(XmlElement party) {
        return party.first("Person")
                .map(found -> (found.text("FirstName").orElse("") + " "
                                + found.text("FamilyName").orElse(""))
                        .strip());
    }

    static LineItem line(XmlElement line) {
        return new LineItem(
                line.text("Item/Name")
                        .or(() -> line.text("Item/Description"))
                        .or(() -> line.text("Note"))
                        .orElse(""),
                line.text("InvoicedQuantity")
                        .or(() -> line.text("CreditedQuantity"))
                        .orElse(null),
                line.text("Price/PriceAmount").map(Values::amount).orElse(null),
                line.text("LineExtensionAmount").map(Values::amount).orElse(null),
                null);
    }
}
