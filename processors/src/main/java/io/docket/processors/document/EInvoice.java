package io.docket.processors.document;

import java.util.List;

/**
 * What an electronic invoice says, exactly as it says it.
 *
 * @param syntax of the file
 * @param terms what it states beside the fields and lines
 * @param invoice fields with confidence 1, without places on a page
 * @param attachments how many files lie in it
 * @param findings what a reviewer has to know, e.g. of further invoices in the same file
 */
public record EInvoice(Syntax syntax, InvoiceTerms terms, Invoice invoice, int attachments, List<Finding> findings) {

    /** The forms of XML that are read. */
    public enum Syntax {
        /** OASIS UBL 2.1, Invoice. */
        UBL_INVOICE("Invoice", "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"),
        /** OASIS UBL 2.1, CreditNote. */
        UBL_CREDIT_NOTE("CreditNote", "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"),
        /** UN/CEFACT Cross Industry Invoice D16B: Factur-X, ZUGFeRD 2, XRechnung. */
        CII("CrossIndustryInvoice", "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:.*"),
        /** The form of ZUGFeRD 1. */
        ZUGFERD_1("CrossIndustryDocument", "urn:ferd:.*"),
        /** The Italian Agenzia delle Entrate's FatturaPA 1.2. */
        FATTURA_PA(
                "FatturaElettronica",
                "http://(ivaservizi\\.agenziaentrate\\.gov\\.it/docs/xsd/fatture|www\\.fatturapa\\.gov\\.it/sdi/fatturapa)/.*");

        private final String root;

        /** Pattern of their namespaces; most end in a version. */
        private final String namespaces;

        Syntax(String root, String namespaces) {
            this.root = root;
            this.namespaces = namespaces;
        }

        boolean has(String namespace) {
            return namespace.matches(namespaces);
        }

        /** Returns the local name of the root element. */
        public String root() {
            return root;
        }
    }
}
