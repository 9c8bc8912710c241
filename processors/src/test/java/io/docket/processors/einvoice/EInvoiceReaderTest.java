package io.docket.processors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.EInvoice;
import io.docket.processors.document.EInvoice.Syntax;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EInvoiceReaderTest {
    private static final String UBL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <u:Invoice xmlns:u="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="urn:b" xmlns:a="urn:a">
              <b:ID>R-7</b:ID>
              <b:IssueDate>2026-02-03+01:00</b:IssueDate>
              <b:DueDate>2026-03-05</b:DueDate>
              <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
              <a:AccountingSupplierParty><a:Party>
                <a:PartyName><b:Name>Copper Kettle</b:Name></a:PartyName>
                <a:PartyTaxScheme><b:CompanyID>LOCAL-9</b:CompanyID><a:TaxScheme><b:ID>TAX</b:ID></a:TaxScheme></a:PartyTaxScheme>
                <a:PartyTaxScheme><b:CompanyID>DE 136695976</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
                <a:PartyLegalEntity><b:RegistrationName>Copper Kettle Bakery GmbH</b:RegistrationName></a:PartyLegalEntity>
              </a:Party></a:AccountingSupplierParty>
              <a:AccountingCustomerParty><a:Party>
                <a:PartyLegalEntity><b:RegistrationName>Buyer</b:RegistrationName></a:PartyLegalEntity>
              </a:Party></a:AccountingCustomerParty>
              <a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode>
                <a:PayeeFinancialAccount><b:ID>12345</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
              <a:PaymentMeans><b:PaymentMeansCode>30</b:PaymentMeansCode>
                <a:PayeeFinancialAccount><b:ID>DE02 1203 0000 0000 2020 51</b:ID></a:PayeeFinancialAccount></a:PaymentMeans>
              <a:TaxTotal><b:TaxAmount currencyID="SEK">210.00</b:TaxAmount></a:TaxTotal>
              <a:TaxTotal><b:TaxAmount currencyID="EUR">19.005</b:TaxAmount></a:TaxTotal>
              <a:LegalMonetaryTotal>
                <b:LineExtensionAmount>110</b:LineExtensionAmount>
                <b:TaxExclusiveAmount>100</b:TaxExclusiveAmount>
                <b:TaxInclusiveAmount>119.005</b:TaxInclusiveAmount>
                <b:PayableAmount>0.00</b:PayableAmount>
              </a:LegalMonetaryTotal>
              <a:InvoiceLine><b:InvoicedQuantity>3.5</b:InvoicedQuantity><b:LineExtensionAmount>35</b:LineExtensionAmount>
                <a:Item><b:Name>Rolls &amp; buns</b:Name></a:Item><a:Price><b:PriceAmount>10.0000</b:PriceAmount></a:Price></a:InvoiceLine>
              <a:InvoiceLine><b:LineExtensionAmount>75</b:LineExtensionAmount><a:Item><b:Name>Cake</b:Name></a:Item></a:InvoiceLine>
            </u:Invoice>
            """;

    private static final String CII = """
            <r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
                xmlns:a="urn:a" xmlns:d="urn:d">
              <r:ExchangedDocumentContext><a:GuidelineSpecifiedDocumentContextParameter><a:ID>urn:cen.eu:en16931:2017</a:ID>
                </a:GuidelineSpecifiedDocumentContextParameter></r:ExchangedDocumentContext>
              <r:ExchangedDocument><a:ID>R-8</a:ID>
                <a:IssueDateTime><d:DateTimeString format="102">20260203</d:DateTimeString></a:IssueDateTime></r:ExchangedDocument>
              <r:SupplyChainTradeTransaction>
                <a:IncludedSupplyChainTradeLineItem>
                  <a:SpecifiedTradeProduct><a:Name>Rolls</a:Name></a:SpecifiedTradeProduct>
                  <a:SpecifiedLineTradeAgreement><a:NetPriceProductTradePrice><a:ChargeAmount>10</a:ChargeAmount>
                    </a:NetPriceProductTradePrice></a:SpecifiedLineTradeAgreement>
                  <a:SpecifiedLineTradeDelivery><a:BilledQuantity>2</a:BilledQuantity></a:SpecifiedLineTradeDelivery>
                  <a:SpecifiedLineTradeSettlement><a:SpecifiedTradeSettlementLineMonetarySummation>
                    <a:LineTotalAmount>20</a:LineTotalAmount></a:SpecifiedTradeSettlementLineMonetarySummation>
                    </a:SpecifiedLineTradeSettlement>
                </a:IncludedSupplyChainTradeLineItem>
                <a:ApplicableHeaderTradeAgreement><a:SellerTradeParty><a:Name>Seller AG</a:Name>
                  <a:SpecifiedTaxRegistration><a:ID schemeID="FC">201/113</a:ID></a:SpecifiedTaxRegistration>
                  <a:SpecifiedTaxRegistration><a:ID schemeID="VA">DE136695976</a:ID></a:SpecifiedTaxRegistration>
                  </a:SellerTradeParty></a:ApplicableHeaderTradeAgreement>
                <a:ApplicableHeaderTradeSettlement>
                  <a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode>
                  <a:SpecifiedTradeSettlementPaymentMeans><a:PayeePartyCreditorFinancialAccount>
                    <a:IBANID>DE02120300000000202051</a:IBANID></a:PayeePartyCreditorFinancialAccount>
                    </a:SpecifiedTradeSettlementPaymentMeans>
                  <a:SpecifiedTradePaymentTerms><a:DueDateDateTime><d:DateTimeString format="102">20260305</d:DateTimeString>
                    </a:DueDateDateTime></a:SpecifiedTradePaymentTerms>
                  <a:SpecifiedTradeSettlementHeaderMonetarySummation>
                    <a:LineTotalAmount>20.00</a:LineTotalAmount>
                    <a:TaxBasisTotalAmount>20.00</a:TaxBasisTotalAmount>
                    <a:TaxTotalAmount currencyID="EUR">3.80</a:TaxTotalAmount>
                    <a:GrandTotalAmount>23.80</a:GrandTotalAmount>
                    <a:DuePayableAmount>23.80</a:DuePayableAmount>
                  </a:SpecifiedTradeSettlementHeaderMonetarySummation>
                </a:ApplicableHeaderTradeSettlement>
              </r:SupplyChainTradeTransaction>
            </r:CrossIndustryInvoice>
            """;

    private static final String FATTURA = """
            <p:FatturaElettronica versione="FPR12"
                xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
              <FatturaElettronicaHeader><CedentePrestatore><DatiAnagrafici>
                <IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>01234567890</IdCodice></IdFiscaleIVA>
                <Anagrafica><Nome>Anna</Nome><Cognome>Rossi</Cognome></Anagrafica>
              </DatiAnagrafici></CedentePrestatore></FatturaElettronicaHeader>
              <FatturaElettronicaBody>
                <DatiGenerali><DatiGeneraliDocumento><Divisa>EUR</Divisa><Data>2026-02-03</Data><Numero>9/A</Numero>
                  </DatiGeneraliDocumento></DatiGenerali>
                <DatiBeniServizi>
                  <DettaglioLinee><Descrizione>Pane</Descrizione><Quantita>1.00</Quantita><PrezzoUnitario>5.00</PrezzoUnitario>
                    <PrezzoTotale>5.00</PrezzoTotale></DettaglioLinee>
                  <DatiRiepilogo><ImponibileImporto>5.00</ImponibileImporto><Imposta>0.50</Imposta></DatiRiepilogo>
                  <DatiRiepilogo><ImponibileImporto>10.00</ImponibileImporto><Imposta>2.20</Imposta></DatiRiepilogo>
                </DatiBeniServizi>
                <DatiPagamento><DettaglioPagamento><DataScadenzaPagamento>2026-03-05</DataScadenzaPagamento>
                  </DettaglioPagamento></DatiPagamento>
              </FatturaElettronicaBody>
            </p:FatturaElettronica>
            """;

    @Test
    void readsUbl() throws Exception {
        EInvoice read = read(UBL);

        assertThat(read.syntax()).isEqualTo(Syntax.UBL_INVOICE);
        assertValue(read, Invoice.VENDOR_NAME, "Copper Kettle Bakery GmbH");
        assertValue(read, Invoice.VAT_ID, "DE136695976");
        assertValue(read, Invoice.INVOICE_NUMBER, "R-7");
        assertValue(read, Invoice.INVOICE_DATE, "2026-02-03");
        assertValue(read, Invoice.DUE_DATE, "2026-03-05");
        assertValue(read, Invoice.CURRENCY, "EUR");
        assertValue(read, Invoice.IBAN, "DE02120300000000202051");
        assertValue(read, Invoice.PAYMENT_STATUS, "paid");
        assertThat(read.invoice().lineItems())
                .containsExactly(
                        new LineItem("Rolls & buns", "3.5", "10.0000", "35.00", null),
                        new LineItem("Cake", null, null, "75.00", null));
    }

    @Test
    void roundsNothingAndTakesTheTaxInTheCurrencyOfTheInvoice() throws Exception {
        EInvoice read = read(UBL);

        assertValue(read, Invoice.NET_AMOUNT, "100.00");
        assertValue(read, Invoice.TAX_AMOUNT, "19.005");
        assertValue(read, Invoice.TOTAL_AMOUNT, "119.005");
    }

    @Test
    void readsACreditNote() throws Exception {
        EInvoice read = read(UBL.replace("u:Invoice", "u:CreditNote")
                .replace("schema:xsd:Invoice-2", "schema:xsd:CreditNote-2")
                .replace("a:InvoiceLine", "a:CreditNoteLine")
                .replace("InvoicedQuantity", "CreditedQuantity"));

        assertThat(read.syntax()).isEqualTo(Syntax.UBL_CREDIT_NOTE);
        assertThat(read.invoice().lineItems())
                .hasSize(2)
                .first()
                .satisfies(line -> assertThat(line.quantity()).isEqualTo("3.5"));
    }

    @Test
    void readsCrossIndustryInvoice() throws Exception {
        assertCii(read(CII), Syntax.CII);
    }

    @Test
    void readsTheFormOfZugferd1() throws Exception {
        String draft = CII.replace(
                        "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
                        "urn:ferd:CrossIndustryDocument:invoice:1p0")
                .replace("CrossIndustryInvoice", "CrossIndustryDocument")
                .replace("r:ExchangedDocument", "r:HeaderExchangedDocument")
                .replace("r:SupplyChainTradeTransaction", "r:SpecifiedSupplyChainTradeTransaction")
                .replace("ApplicableHeaderTrade", "ApplicableSupplyChainTrade")
                .replace("SpecifiedLineTrade", "SpecifiedSupplyChainTrade")
                .replace("SpecifiedTradeSettlementHeaderMonetary", "SpecifiedTradeSettlementMonetary")
                .replace("SpecifiedTradeSettlementLineMonetary", "SpecifiedTradeSettlementMonetary")
                .replace("<a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode>", "")
                .replace("<a:GrandTotalAmount>", "<a:GrandTotalAmount currencyID=\"EUR\">")
                .replace("<a:ApplicableSupplyChainTradeAgreement>", """
                        <a:IncludedSupplyChainTradeLineItem><a:AssociatedDocumentLineDocument><a:IncludedNote>
                          <a:Content>Thank you</a:Content></a:IncludedNote></a:AssociatedDocumentLineDocument>
                          </a:IncludedSupplyChainTradeLineItem><a:ApplicableSupplyChainTradeAgreement>""");

        assertCii(read(draft), Syntax.ZUGFERD_1);
    }

    private static void assertCii(EInvoice read, Syntax syntax) {
        assertThat(read.syntax()).isEqualTo(syntax);
        assertValue(read, Invoice.VENDOR_NAME, "Seller AG");
        assertValue(read, Invoice.VAT_ID, "DE136695976");
        assertValue(read, Invoice.INVOICE_NUMBER, "R-8");
        assertValue(read, Invoice.INVOICE_DATE, "2026-02-03");
        assertValue(read, Invoice.DUE_DATE, "2026-03-05");
        assertValue(read, Invoice.CURRENCY, "EUR");
        assertValue(read, Invoice.NET_AMOUNT, "20.00");
        assertValue(read, Invoice.TAX_AMOUNT, "3.80");
        assertValue(read, Invoice.TOTAL_AMOUNT, "23.80");
        assertValue(read, Invoice.PAYMENT_STATUS, "unpaid");
        assertThat(read.invoice().lineItems()).containsExactly(new LineItem("Rolls", "2", "10.00", "20.00", null));
    }

    @Test
    void readsFatturaPaAndAddsUpWhatItLeavesOut() throws Exception {
        EInvoice read = read(FATTURA);

        assertThat(read.syntax()).isEqualTo(Syntax.FATTURA_PA);
        assertValue(read, Invoice.VENDOR_NAME, "Anna Rossi");
        assertValue(read, Invoice.VAT_ID, "IT01234567890");
        assertValue(read, Invoice.INVOICE_NUMBER, "9/A");
        assertValue(read, Invoice.NET_AMOUNT, "15.00");
        assertValue(read, Invoice.TAX_AMOUNT, "2.70");
        assertValue(read, Invoice.TOTAL_AMOUNT, "17.70");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void tellsOfFurtherInvoicesInTheFile() throws Exception {
        String body = FATTURA.substring(
                FATTURA.indexOf("<FatturaElettronicaBody>"), FATTURA.indexOf("</p:FatturaElettronica>"));

        assertThat(read(FATTURA.replace(body, body + body)).findings())
                .extracting(Finding::code)
                .containsExactly("SEVERAL_INVOICES");
    }

    @Test
    void refusesOtherXmlByItsRoot() {
        assertRefused("<order/>", Reason.UNSUPPORTED_TYPE, "It is an XML file with the root element \"order\"");
    }

    @Test
    void refusesAnInvoiceOfAnotherNamespace() {
        assertRefused(
                UBL.replace("schema:xsd:Invoice-2", "schema:xsd:Order-2"),
                Reason.UNSUPPORTED_TYPE,
                "It is an XML file with the root element \"Invoice\" in the namespace"
                        + " \"urn:oasis:names:specification:ubl:schema:xsd:Order-2\", and no electronic invoice");
    }

    @Test
    void readsWhatAnInvoiceStatesBesideItsFields() throws Exception {
        String more = """
                <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID><b:InvoiceTypeCode>384</b:InvoiceTypeCode>
                <b:BuyerReference>04011000-12345-03</b:BuyerReference><a:OrderReference><b:ID>PO-1</b:ID></a:OrderReference>
                <a:BillingReference><a:InvoiceDocumentReference><b:ID>R-6</b:ID></a:InvoiceDocumentReference></a:BillingReference>
                <a:AllowanceCharge><b:ChargeIndicator>false</b:ChargeIndicator><b:Amount>12.50</b:Amount></a:AllowanceCharge>
                <a:AllowanceCharge><b:ChargeIndicator>true</b:ChargeIndicator>
                  <b:AllowanceChargeReason>Freight</b:AllowanceChargeReason><b:Amount>2.5</b:Amount></a:AllowanceCharge>
                <a:TaxTotal><b:TaxAmount currencyID="EUR">19.005</b:TaxAmount><a:TaxSubtotal>
                  <b:TaxableAmount>100</b:TaxableAmount><b:TaxAmount>19.005</b:TaxAmount>
                  <a:TaxCategory><b:ID>S</b:ID><b:Percent>19</b:Percent></a:TaxCategory></a:TaxSubtotal></a:TaxTotal>
                """;
        EInvoice read = read(UBL.replace("<b:ID>R-7</b:ID>", "<b:ID>R-7</b:ID>" + more));

        assertThat(read.terms())
                .isEqualTo(new InvoiceTerms(
                        "urn:cen.eu:en16931:2017",
                        "384",
                        "Buyer",
                        "04011000-12345-03",
                        "PO-1",
                        null,
                        List.of("R-6"),
                        List.of(new InvoiceTerms.VatRate("S", "19", "100.00", "19.005")),
                        List.of(
                                new InvoiceTerms.Adjustment(false, "12.50", null),
                                new InvoiceTerms.Adjustment(true, "2.50", "Freight")),
                        "110.00",
                        null,
                        null,
                        "0.00"));
        assertThat(read.invoice().adjustment()).isEqualByComparingTo("-10.00");
    }

    @Test
    void refusesEntities() {
        String bomb = "<!DOCTYPE Invoice [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";

        assertRefused(
                UBL.replace("<u:Invoice ", bomb + "<u:Invoice ").replace("R-7", "&b;"),
                Reason.HOSTILE_CONTENT,
                "The XML has a document type declaration");
    }

    @Test
    void refusesWhatIsCutOff() {
        assertRefused(UBL.substring(0, UBL.length() / 2), Reason.CORRUPT, "The XML is not well-formed, line ");
    }

    @Test
    void refusesElementsThatLieTooDeep() {
        assertRefused(
                "<a>".repeat(51) + "</a>".repeat(51), Reason.HOSTILE_CONTENT, "The XML has elements more than 50");
    }

    @Test
    void refusesMoreThanItsLimit() {
        assertRefused(
                "<a>" + "x".repeat(200_000) + "</a>", Reason.TOO_LARGE, "The XML has more characters than the limit");
    }

    private static EInvoice read(String xml) throws UnreadableDocumentException {
        return new EInvoiceReader(100_000).read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertValue(EInvoice read, String field, String value) {
        assertThat(read.invoice().value(field)).as(field).contains(value);
    }

    private static void assertRefused(String xml, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(xml))
                .withMessageStartingWith(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
