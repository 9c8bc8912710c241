package io.docket.processors.einvoice;

import io.docket.processors.document.EInvoice.Syntax;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The set of rules for an electronic invoice, as phive names it: those of EN 16931, and those of XRechnung, Peppol or
 * Factur-X only where the invoice says that it follows them (BT-24). Versions are fixed here, so that the same file has
 * the same outcome until Docket is updated.
 */
final class RuleSets {
    private static final String NORM = "urn:cen.eu:en16931:2017";
    private static final String NORM_VERSION = "1.3.16";
    private static final String PEPPOL = "urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    private static final String PEPPOL_VERSION = "2026.5";
    private static final String PEPPOL_SELF_BILLING = "urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0";
    private static final String PEPPOL_SELF_BILLING_VERSION = "2026.3";
    private static final String FATTURA_PA = "it.fatturapa:invoice:1.2.2";

    private static final Pattern XRECHNUNG = Pattern.compile("(:extension)?:xrechnung_(\\d\\.\\d)(?!.*:xrechnung_)");
    private static final Map<String, String> XRECHNUNG_VERSIONS =
            Map.of("3.0", "3.0.2", "2.3", "2.3.1", "2.2", "2.2", "2.1", "2.1.1", "2.0", "2.0.1", "1.2", "1.2.2");

    /** Factur-X, and ZUGFeRD 2.0 before both were one; some programs write the name in capitals. */
    private static final Pattern FACTUR_X = Pattern.compile(
            "urn:(factur-x\\.eu:1p0|zugferd\\.de:2p0):(minimum|basicwl|basic|en16931|extended)",
            Pattern.CASE_INSENSITIVE);

    private static final String FACTUR_X_VERSION = "1.0.8";
    private static final String ZUGFERD_VERSION = "2.0.1";

    private RuleSets() {}

    /**
     * Returns the id of the set; empty when there is none for what the invoice says it follows.
     *
     * @param profile null when it does not say; EN 16931 then, whose rules say that it has to
     */
    static Optional<String> of(Syntax syntax, @Nullable String profile) {
        String follows = profile == null ? NORM : profile;
        return switch (syntax) {
            case UBL_INVOICE -> ubl(follows, "invoice", "ubl");
            case UBL_CREDIT_NOTE -> ubl(follows, "creditnote", "ubl-creditnote");
            case CII -> cii(follows);
            case FATTURA_PA -> Optional.of(FATTURA_PA);
            case ZUGFERD_1 -> Optional.empty();
        };
    }

    private static Optional<String> ubl(String follows, String kind, String norm) {
        if (!follows.startsWith(NORM)) {
            return Optional.empty();
        }
        if (follows.contains(PEPPOL)) {
            return Optional.of("eu.peppol.bis3:" + kind + ":" + PEPPOL_VERSION);
        }
        if (follows.contains(PEPPOL_SELF_BILLING)) {
            return Optional.of("eu.peppol.bis3:" + kind + "-self-billing:" + PEPPOL_SELF_BILLING_VERSION);
        }
        return xrechnung(follows, "ubl-" + kind).or(() -> Optional.of("eu.cen.en16931:" + norm + ":" + NORM_VERSION));
    }

    private static Optional<String> cii(String follows) {
        Matcher facturX = FACTUR_X.matcher(follows);
        if (facturX.find()) {
            String name = facturX.group(2).toLowerCase(Locale.ROOT);
            return Optional.of(
                    facturX.group(1).startsWith("z")
                            ? "de.zugferd:" + name + ":" + ZUGFERD_VERSION
                            : "fr.factur-x:" + name + ":" + FACTUR_X_VERSION);
        }
        if (!follows.startsWith(NORM)) {
            return Optional.empty();
        }
        return xrechnung(follows, "cii").or(() -> Optional.of("eu.cen.en16931:cii:" + NORM_VERSION));
    }

    /** There is an extension of invoices only. */
    private static Optional<String> xrechnung(String follows, String kind) {
        Matcher found = XRECHNUNG.matcher(follows);
        if (!found.find()) {
            return Optional.empty();
        }
        boolean extended = found.group(1) != null && !kind.equals("ubl-creditnote");
        return Optional.ofNullable(XRECHNUNG_VERSIONS.get(found.group(2)))
                .map(version -> "de.xrechnung" + (extended ? ".extension:" : ":") + kind + ":" + version);
    }
}
