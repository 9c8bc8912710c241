package io.docket.processors.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Conformance;
import io.docket.processors.document.Conformance.Verdict;
import io.docket.processors.document.Conformance.Violation;
import io.docket.processors.document.EInvoice;
import io.docket.samples.EInvoices;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EInvoiceRulesTest {
    private static final String GOOD = EInvoices.UBL;

    private static final EInvoiceRules RULES = new EInvoiceRules();

    @TempDir
    private Path folder;

    @Test
    void findsNothingInAGoodInvoice() throws Exception {
        Conformance found = check(GOOD);

        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.rules()).isEqualTo("EN 16931 UBL Invoice 1.3.16");
        assertThat(found.violations()).isEmpty();
    }

    @Test
    void namesEachRuleThatIsBrokenWithItsPlace() throws Exception {
        Conformance found = check(GOOD.replace(
                "<b:PayableAmount currencyID=\"EUR\">119.00", "<b:PayableAmount currencyID=\"EUR\">100.00"));

        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.errors()).isEqualTo(1);
        assertThat(found.violations())
                .containsExactly(new Violation(
                        true,
                        "BR-CO-16",
                        "/:Invoice[1]/cac:LegalMonetaryTotal[1]",
                        "Amount due for payment (BT-115) = Invoice total amount with VAT (BT-112) -Paid amount (BT-113)"
                                + " +Rounding amount (BT-114)."));
    }

    @Test
    void tellsTheLineOfWhatTheSchemaDoesNotAllow() throws Exception {
        Conformance found = check(GOOD.replace("b:IssueDate>", "b:IssueDay>"));

        assertThat(found.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(found.violations()).hasSize(1).first().satisfies(violation -> {
            assertThat(violation.rule()).isNull();
            assertThat(violation.place()).startsWith("line 5, column ");
            assertThat(violation.message()).contains("IssueDay");
        });
    }

    @Test
    void asksForTheProfileWhereNoneIsStated() throws Exception {
        Conformance found = check(GOOD.replace("<b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>", ""));

        assertThat(found.violations()).extracting(Violation::rule).containsExactly("BR-01");
    }

    @Test
    void doesNotJudgeAnInvoiceThatFollowsOtherRules() throws Exception {
        Conformance found = check(GOOD.replace("urn:cen.eu:en16931:2017<", "urn:example:house-rules<"));

        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKED);
        assertThat(found.notChecked()).isEqualTo("There are no rules here for \"urn:example:house-rules\"");
    }

    @Test
    void knowsTheRulesOfXrechnungOnlyWhereTheInvoiceNamesIt() throws Exception {
        String xrechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0";

        assertThat(check(GOOD).violations()).isEmpty();
        assertThat(check(GOOD.replace("urn:cen.eu:en16931:2017<", xrechnung + "<"))
                        .violations())
                .extracting(Violation::rule)
                .contains("BR-DE-1", "BR-DE-2");
    }

    @ParameterizedTest
    @CsvSource({
        "UBL_INVOICE,urn:cen.eu:en16931:2017,eu.cen.en16931:ubl:1.3.16",
        "UBL_CREDIT_NOTE,urn:cen.eu:en16931:2017,eu.cen.en16931:ubl-creditnote:1.3.16",
        "UBL_INVOICE,urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0,eu.peppol.bis3:invoice:2026.5",
        "UBL_CREDIT_NOTE,urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0,eu.peppol.bis3:creditnote:2026.5",
        "UBL_INVOICE,urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0,eu.peppol.bis3:invoice-self-billing:2026.3",
        "UBL_INVOICE,urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0,de.xrechnung:ubl-invoice:3.0.2",
        "UBL_CREDIT_NOTE,urn:cen.eu:en16931:2017#compliant#urn:xoev-de:kosit:standard:xrechnung_2.3,de.xrechnung:ubl-creditnote:2.3.1",
        "CII,urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0,de.xrechnung.extension:cii:3.0.2",
        "CII,urn:cen.eu:en16931:2017,eu.cen.en16931:cii:1.3.16",
        "CII,urn:factur-x.eu:1p0:minimum,fr.factur-x:minimum:1.0.8",
        "CII,urn:factur-x.eu:1p0:basicwl,fr.factur-x:basicwl:1.0.8",
        "CII,urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic,fr.factur-x:basic:1.0.8",
        "CII,urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended,fr.factur-x:extended:1.0.8",
        "CII,urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended,de.zugferd:extended:2.0.1",
        "CII,urn:factur-x.eu:1p0:EN16931,fr.factur-x:en16931:1.0.8",
        "FATTURA_PA,FPR12,it.fatturapa:invoice:1.2.2"
    })
    void takesTheRulesThatAnInvoiceSaysItFollows(EInvoice.Syntax syntax, String profile, String rules) {
        assertThat(RuleSets.of(syntax, profile)).contains(rules);
        assertThat(RULES.knows(rules)).as("phive has %s", rules).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"de,Rechnung", "en,Invoice", "fr,Facture"})
    void showsAnInvoiceToPeople(String language, String word) throws Exception {
        Path file = Files.writeString(folder.resolve("good.xml"), GOOD);
        ByteArrayOutputStream html = new ByteArrayOutputStream();

        new EInvoiceView().write(file, EInvoice.Syntax.UBL_INVOICE, language, html);

        assertThat(html.toString(StandardCharsets.UTF_8))
                .contains("<html", "Copper Kettle GmbH", "Rolls &lt;script&gt;", word);
    }

    private Conformance check(String xml) throws Exception {
        Path file = Files.writeString(folder.resolve("invoice.xml"), xml);
        return RULES.check(file, new EInvoiceReader(100_000).read(file));
    }
}
