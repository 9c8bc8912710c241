package io.docket.processors.document;

import java.util.List;

/**
 * What an electronic invoice says, exactly as it says it.
 *
 * @param syntax of the file
 * @param invoice fields with confidence 1, without places on a page
 * @param findings what a reviewer has to know, e.g. of further invoices in the same file
 */
public record EInvoice(Syntax syntax, Invoice invoice, List<Finding> findings) {

    /** The forms of XML that are read. */
    public enum Syntax {
        /** OASIS UBL 2.1, Invoice. */
        UBL_INVOICE("Invoice"),
        /** OASIS UBL 2.1, CreditNote. */
        UBL_CREDIT_NOTE("CreditNote"),
        /** UN/CEFACT Cross Industry Invoice D16B: Factur-X, ZUGFeRD 2, XRechnung. */
        CII("CrossIndustryInvoice"),
        /** The form of ZUGFeRD 1. */
        ZUGFERD_1("CrossIndustryDocument"),
        /** The Italian Agenzia delle Entrate's FatturaPA 1.2. */
        FATTURA_PA("FatturaElettronica");

        private final String root;

        Syntax(String root) {
            this.root = root;
        }

        /** Returns the local name of the root element. */
        public String root() {
            return root;
        }
    }
}
