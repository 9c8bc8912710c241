package io.docket.routes.kinds.invoices;

import io.docket.processors.document.Conformance;
import io.docket.processors.document.EInvoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.routes.store.documents.Result;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an electronic invoice states, and what holding it against its rules came to; as stored and as answered. */
record EInvoiceReport(
        String syntax,
        @Nullable String profile,
        String verdict,
        @Nullable String rules,
        @Nullable String notChecked,
        int errors,
        int warnings,
        List<Violation> violations,
        InvoiceTerms terms) {

    record Violation(
            String severity,
            @Nullable String rule,
            @Nullable String place,
            String message) {
        static Violation of(Conformance.Violation found) {
            return new Violation(found.error() ? "error" : "warning", found.rule(), found.place(), found.message());
        }
    }

    static EInvoiceReport of(EInvoice invoice, Conformance found) {
        return new EInvoiceReport(
                id(invoice.syntax()),
                invoice.terms().profile(),
                id(found.verdict()),
                found.rules(),
                found.notChecked(),
                found.errors(),
                found.warnings(),
                found.violations().stream().map(Violation::of).toList(),
                invoice.terms());
    }

    /** Returns what the record keeps of it. */
    Result.Electronic summary() {
        return new Result.Electronic(
                syntax,
                profile,
                verdict,
                rules,
                notChecked,
                errors,
                warnings,
                terms.adjustment().toPlainString());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
