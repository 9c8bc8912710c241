package io.docket.processors.einvoice;

import io.docket.processors.document.Finding;
import io.docket.processors.document.Invoice;
import io.docket.processors.document.InvoiceTerms;
import io.docket.processors.document.LineItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** FatturaPA 1.2 (Agenzia delle Entrate, Allegato A: specifiche tecniche). */
final class FatturaPaSyntax {
    static final String LINE = "DettaglioLinee";
    private static final XmlElement NOTHING = new XmlElement("", "");
    private static final String SELLER = "FatturaElettronicaHeader/CedentePrestatore/DatiAnagrafici";
    private static final String BODY = "FatturaElettronicaBody";
    private static final String PAYMENT = "DatiPagamento/DettaglioPagamento";

    private FatturaPaSyntax() {}

    static Map<String, @Nullable String> read(XmlElement root, List<Finding> findings) {
        long bodies = root.all(BODY).count();
        if (bodies > 1) {
            findings.add(Finding.warning(
                    "SEVERAL_INVOICES",
                    "The file has " + bodies + " invoices of one seller: fields are those of the first, lines of all"));
        }
        Optional<XmlElement> seller = root.first(SELLER);
        Optional<XmlElement> body = root.first(BODY);
        Optional<XmlElement> head = body.flatMap(found -> found.first("DatiGenerali/DatiGeneraliDocumento"));
        Optional<BigDecimal> net = body.flatMap(found -> sum(found, "DatiBeniServizi/DatiRiepilogo/ImponibileImporto"));
        Optional<BigDecimal> tax = body.flatMap(found -> sum(found, "DatiBeniServizi/DatiRiepilogo/Imposta"));
        Optional<String> total = head.flatMap(found -> found.text("ImportoTotaleDocumento"))
                .or(() -> net.flatMap(base -> tax.map(base::add)).map(BigDecimal::toPlainString));
        return new Values()
                .text(Invoice.VENDOR_NAME, seller.flatMap(FatturaPaSyntax::name))
                .vatId(seller.flatMap(found -> found.first("IdFiscaleIVA"))
                        .map(id -> id.text("IdPaese").orElse("")
                                + id.text("IdCodice").orElse("")))
                .text(Invoice.INVOICE_NUMBER, head.flatMap(found -> found.text("Numero")))
                .date(Invoice.INVOICE_DATE, head.flatMap(found -> found.text("Data")))
                .date(Invoice.DUE_DATE, body.flatMap(found -> found.text(PAYMENT + "/DataScadenzaPagamento")))
                .text(Invoice.CURRENCY, head.flatMap(found -> found.text("Divisa")))
                .amount(Invoice.NET_AMOUNT, net.map(BigDecimal::toPlainString))
                .amount(Invoice.TAX_AMOUNT, tax.map(BigDecimal::toPlainString))
                .amount(Invoice.TOTAL_AMOUNT, total)
                .iban(body.flatMap(found -> found.text(PAYMENT + "/IBAN")))
                .all();
    }

    static InvoiceTerms terms(XmlElement root) {
        XmlElement body = root.first(BODY).orElse(NOTHING);
        XmlElement general = body.first("DatiGenerali").orElse(NOTHING);
        XmlElement head = general.first("DatiGeneraliDocumento").orElse(NOTHING);
        return new InvoiceTerms(
                Optional.ofNullable(root.attribute("versione"))
                        .or(() -> root.text("FatturaElettronicaHeader/DatiTrasmissione/FormatoTrasmissione"))
                        .orElse(null),
                head.text("TipoDocumento").orElse(null),
                root.first("FatturaElettronicaHeader/CessionarioCommittente/DatiAnagrafici")
                        .flatMap(FatturaPaSyntax::name)
                        .orElse(null),
                null,
                general.text("DatiOrdineAcquisto/IdDocumento").orElse(null),
                general.text("DatiContratto/IdDocumento").orElse(null),
                Values.texts(general.all("DatiFattureCollegate/IdDocumento")),
                body.all("DatiBeniServizi/DatiRiepilogo")
                        .map(FatturaPaSyntax::vatRate)
                        .toList(),
                head.all("ScontoMaggiorazione")
                        .flatMap(each -> adjustment(each).stream())
                        .toList(),
                null,
                null,
                head.text("Arrotondamento").map(Values::amount).orElse(null),
                sum(body, PAYMENT + "/ImportoPagamento")
                        .map(due -> Values.amount(due.toPlainString()))
                        .orElse(null));
    }

    private static InvoiceTerms.VatRate vatRate(XmlElement summary) {
        return new InvoiceTerms.VatRate(
                summary.text("Natura").orElse(null),
                summary.text("AliquotaIVA").orElse(null),
                summary.text("ImponibileImporto").map(Values::amount).orElse(null),
                summary.text("Imposta").map(Values::amount).orElse(null));
    }

    /** SC is a discount (sconto), MG a surcharge (maggiorazione). */
    private static Optional<InvoiceTerms.Adjustment> adjustment(XmlElement each) {
        return each.text("Importo")
                .map(amount -> new InvoiceTerms.Adjustment(
                        each.text("Tipo").filter("MG"::equals).isPresent(), Values.amount(amount), null));
    }

    private static Optional<String> name(XmlElement seller) {
        return seller.text("Anagrafica/Denominazione")
                .or(() -> seller.first("Anagrafica")
                        .map(person -> (person.text("Nome").orElse("") + " "
                                        + person.text("Cognome").orElse(""))
                                .strip()));
    }

    private static Optional<BigDecimal> sum(XmlElement body, String path) {
        return body.all(path)
                .flatMap(amount -> Values.number(amount.text()).stream())
                .reduce(BigDecimal::add);
    }

    static LineItem line(XmlElement line) {
        return new LineItem(
                line.text("Descrizione").orElse(""),
                line.text("Quantita").orElse(null),
                line.text("PrezzoUnitario").map(Values::amount).orElse(null),
                line.text("PrezzoTotale").map(Values::amount).orElse(null),
                null);
    }
}
