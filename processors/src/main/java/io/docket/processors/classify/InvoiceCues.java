package io.docket.processors.classify;

/** Numbers, dates and sums of invoices and receipts. */
final class InvoiceCues {
    private InvoiceCues() {}

    static Cues cues() {
        return Cues.of(
                "invoice",
                Cue.titled(2, 1, """
                        invoice | credit note | receipt | rechnung | gutschrift | quittung | kassenbon
                        facture | facturas | avoir | reçu | factuur | creditnota | kassabon | fattura | nota di credito
                        ricevuta | factura | recibo | nota de crédito | fatura | faktura | paragon
                        """),
                Cue.sums(1, 2, """
                        total | grand total | sub total | subtotal | balance due | amount due | net | gesamt | gesamtbetrag
                        summe | endbetrag | brutto | netto | montant | totale | totaal | importe | valor | razem | suma | saldo
                        """),
                Cue.sums(0.25, 6, ""),
                Cue.has(0.4, 3, """
                        unit price | qty | quantity | amount | einzelpreis | menge | prix unitaire | quantité | aantal
                        prezzo | quantità | precio | cantidad | importe | preço | quantidade | cena | ilość
                        """),
                Cue.has(0.8, 4, """
                        invoice no | invoice number | invoice date | bill to | invoice to | sold to | amount due | due date | total amount | total due
                        please pay | net total | payment terms | payment is due | bank sort code
                        rechnungsnummer | rechnungsdatum | rechnungs-nr | rechnung nr | rechnungsbetrag | nettobetrag | bruttobetrag
                        zwischensumme | gesamtbetrag | zahlbar bis | überweisen sie | zahlungsziel
                        numéro de facture | date de facture | facture n° | montant total | montant ttc | total ht | total ttc
                        net à payer
                        factuurnummer | factuurdatum | te betalen | te voldoen | subtotaal
                        numero fattura | fattura n | imponibile | totale fattura | totale documento
                        número de factura | fecha de factura | base imponible | importe total | total factura | total a pagar
                        valor total | total da fatura
                        numer faktury | faktura vat | data wystawienia | data sprzedaży | do zapłaty | nabywca | wartość netto
                        subtotal
                        """),
                Cue.has(
                        0.4,
                        3,
                        "vat | sales tax | mwst | ust | mehrwertsteuer | tva | btw | iva | ptu | cash | change"));
    }
}
