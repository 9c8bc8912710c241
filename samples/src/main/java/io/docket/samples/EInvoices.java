package io.docket.samples;

/** Electronic invoices for tests. */
public final class EInvoices {
    /** One that keeps all rules of EN 16931: R-7 of Copper Kettle GmbH, 119.00 EUR, with one line. */
    public static final String UBL = """
            <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
                xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>
              <b:ID>R-7</b:ID><b:IssueDate>2026-02-03</b:IssueDate><b:DueDate>2026-03-05</b:DueDate>
              <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
              <b:BuyerReference>B-1</b:BuyerReference>
              <a:AccountingSupplierParty><a:Party>
                <a:PostalAddress><b:CityName>Bonn</b:CityName><a:Country><b:IdentificationCode>DE</b:IdentificationCode></a:Country></a:PostalAddress>
                <a:PartyTaxScheme><b:CompanyID>DE136695976</b:CompanyID><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:PartyTaxScheme>
                <a:PartyLegalEntity><b:RegistrationName>Copper Kettle GmbH</b:RegistrationName></a:PartyLegalEntity>
              </a:Party></a:AccountingSupplierParty>
              <a:AccountingCustomerParty><a:Party>
                <a:PostalAddress><a:Country><b:IdentificationCode>DE</b:IdentificationCode></a:Country></a:PostalAddress>
                <a:PartyLegalEntity><b:RegistrationName>Buyer AG</b:RegistrationName></a:PartyLegalEntity>
              </a:Party></a:AccountingCustomerParty>
              <a:TaxTotal><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount><a:TaxSubtotal>
                <b:TaxableAmount currencyID="EUR">100.00</b:TaxableAmount><b:TaxAmount currencyID="EUR">19.00</b:TaxAmount>
                <a:TaxCategory><b:ID>S</b:ID><b:Percent>19</b:Percent><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:TaxCategory>
              </a:TaxSubtotal></a:TaxTotal>
              <a:LegalMonetaryTotal>
                <b:LineExtensionAmount currencyID="EUR">100.00</b:LineExtensionAmount>
                <b:TaxExclusiveAmount currencyID="EUR">100.00</b:TaxExclusiveAmount>
                <b:TaxInclusiveAmount currencyID="EUR">119.00</b:TaxInclusiveAmount>
                <b:PayableAmount currencyID="EUR">119.00</b:PayableAmount>
              </a:LegalMonetaryTotal>
              <a:InvoiceLine><b:ID>1</b:ID><b:InvoicedQuantity unitCode="C62">1</b:InvoicedQuantity>
                <b:LineExtensionAmount currencyID="EUR">100.00</b:LineExtensionAmount>
                <a:Item><b:Name>Rolls &lt;script&gt;</b:Name>
                  <a:ClassifiedTaxCategory><b:ID>S</b:ID><b:Percent>19</b:Percent><a:TaxScheme><b:ID>VAT</b:ID></a:TaxScheme></a:ClassifiedTaxCategory>
                </a:Item><a:Price><b:PriceAmount currencyID="EUR">100.00</b:PriceAmount></a:Price></a:InvoiceLine>
            </Invoice>
            """;

    private EInvoices() {}
}
