package io.docket.processors.document;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the language of a text by its script, or else by small words and the words of business papers.
 *
 * <p>The text may have been read as English: accents do not count, and some words wrong do no harm.
 */
public final class TextLanguage {
    /** What is taken when a text says too little. */
    public static final String FALLBACK = "eng";

    private static final double LEAST_POINTS = 1.5;
    /** The best must have this many times the points of English, which stands on papers of every country. */
    private static final double LEAD = 1.1;

    private static final int ASCII = 127;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** By ISO 639-2/T, which are Tesseract's names too; OCR has no data for some of them, but can say which it lacks. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("eng", """
                    the and of to for with by from on is are be this that your you our we us please not have has at as
                    was will all any if or number date due invoice bill receipt payment amount total subtotal tax
                    quantity description price unit address phone order customer terms thank account bank balance
                    item details method notes ship paid cash change company"""),
            Map.entry("deu", """
                    der die das und von zu fur mit bei aus auf ist sind wird den dem des ein eine einen nicht wir sie
                    ihr ihre ihnen uns unser unsere bitte nach als auch oder im am zum zur bis innerhalb rechnung
                    rechnungsnummer rechnungsdatum kunde kundennummer datum betrag gesamt gesamtbetrag summe
                    zwischensumme netto brutto mwst ust umsatzsteuer steuer menge bezeichnung einzelpreis
                    preis stuck artikel lieferung lieferschein zahlbar zahlung bankverbindung konto geschaftsfuhrer
                    leistung leistungszeitraum tage ohne abzug vielen dank telefon strasse beleg bar danke kassenbon
                    seite beschreibung anzahl gmbh str tel fax handelsregister amtsgericht ust id steuernummer steuernr pos einheit inkl zzgl gesamtpreis nettobetrag bruttobetrag fallig faellig hinweis bestellung auftrag auftragsnummer angebot empfanger bankleitzahl kontonummer inhaber stunden pauschale schweiz franken mehrwertsteuer"""),
            Map.entry("fra", """
                    le la les des du de et un une en pour par avec sur est sont vous votre vos nous notre nos dans au
                    aux ce cette pas ou qui que facture numero date montant total ttc ht tva quantite prix unitaire
                    designation reference client adresse echeance paiement reglement reglee virement commande livraison
                    remise sous banque merci telephone siret siren rcs capital societe conditions acompte net payer
                    description unite jours recu ticket facturer libelle tarif horaire prestation prestations euros tel mail objet devis etablie conditions reglement penalites retard escompte numero telephone article articles ticket carte bancaire especes rendu monnaie"""),
            Map.entry("nld", """
                    de het een en van voor met bij uit op is zijn wordt niet wij u uw ons onze naar als ook of te aan
                    dat deze door factuur factuurnummer factuurdatum klant klantnummer datum bedrag totaal subtotaal
                    btw excl incl aantal omschrijving prijs stuk eenheid levering betaling betalen vervaldatum
                    rekening rekeningnummer kvk dagen binnen onder vermelding bedankt straat telefoon bank bon
                    kenmerk tel iban nummer btw nummer bankrekening verzending korting stuks artikel bestelling besteld debiteurnummer voldoen gelieve pin contant wisselgeld"""),
            Map.entry("ita", """
                    il lo la gli le di del della dei delle e un una per con su da dal nel nella sono non che si vi
                    fattura numero data importo totale imponibile iva quantita prezzo unitario descrizione cliente
                    indirizzo scadenza pagamento bonifico ordine consegna sconto banca grazie telefono partita codice
                    fiscale sede via spett documento ricevuta scontrino euro unita aliquota cassa destinatario spa srl piva pagato contanti resto imposta bollo spese trasporto causale articolo ordine aliquote netto pagare tel via"""),
            Map.entry("spa", """
                    el la los las de del y un una en para por con sobre es son no que se su sus nuestro le al lo
                    factura numero fecha importe total base imponible iva cantidad precio unitario descripcion
                    cliente direccion vencimiento pago transferencia pedido entrega descuento banco gracias telefono
                    cif nif concepto subtotal calle forma recibo unidades domicilio cuenta emision datos euros ruc rut nro pagina ciudad pais tel correo telefono fax senores senor venta ventas compra observaciones gracias pagado efectivo tarjeta cambio ciudad unid importe cant codigo articulo dto euros pagar transporte envio entidad autorizacion ambiente electronica"""),
            Map.entry("por", """
                    o a os as do da dos das de e um uma em no na para por com sobre nao que se seu sua ao pelo
                    fatura factura recibo numero data valor total iva quantidade preco unitario descricao cliente
                    morada endereco vencimento pagamento transferencia encomenda entrega desconto banco obrigado
                    telefone contribuinte nif cnpj artigo rua nota fiscal emissao valores servicos produto serie pagina pagar contribuinte designacao exmo exma cliente referencia mobilidade mb multibanco atcud documento emitido processado programa certificado iliquido taxa isento isencao dias reserva hotel"""),
            Map.entry("pol", """
                    i w z na do od za po dla jest sa nie sie oraz przez lub faktura vat nr numer data wystawienia
                    sprzedazy sprzedawca nabywca nip kwota razem netto brutto ilosc cena jednostkowa nazwa towaru
                    uslugi usluga termin platnosci zaplaty sposob przelew konta rachunek bank ul zl pln wartosc
                    stawka podatku slownie slownie zaplacono miesiac szt gotowka paragon ogolem kwota paragon fiskalny suma ptu sprzedaz opodatkowana gotowka karta reszta dziekujemy zapraszamy ulica kod odbiorca"""),
            Map.entry("ces", """
                    a v z na do od za po je jsou ne se pro faktura cislo datum vystaveni splatnosti dodavatel
                    odberatel dph castka celkem cena mnozstvi popis polozka ico dic ucet banka uhrade uhrady platby
                    prevodem variabilni symbol kc zdanitelneho plneni zaklad dan bez konstantni danovy doklad pocet cena bez celkem hotove karta prosim dekujeme objednavka smlouva plneni kusu"""),
            Map.entry("dan", """
                    og i til for med fra pa er der det den en et af som ikke vi du de dig vores faktura fakturanr
                    fakturanummer dato belob moms pris antal beskrivelse kunde kundenr betaling betalingsbetingelser
                    forfaldsdato forfald konto reg cvr stk ialt subtotal ekskl inkl tlf bedes venligst levering"""),
            Map.entry("swe", """
                    och i till for med fran pa ar det den en ett av som inte vi du ni er oss var faktura fakturanr
                    fakturanummer fakturadatum datum belopp moms pris antal benamning kund kundnummer betalning
                    betalningsvillkor forfallodatum dagar bankgiro plusgiro org momsreg summa exkl inkl tfn totalt
                    att betala leverans artikel referens"""));

    private static final Map<String, List<String>> OWNERS = owners();

    private TextLanguage() {}

    private static Map<String, List<String>> owners() {
        Map<String, List<String>> owners = new HashMap<>();
        WORDS.forEach((language, words) -> {
            for (String word : words.strip().split("\\s+", -1)) {
                owners.merge(word, List.of(language), TextLanguage::joined);
            }
        });
        return owners;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Returns the language of a text, by its ISO 639-2/T code; English when it says too little. */
    public static String of(String text) {
        return ScriptLanguage.of(text).orElseGet(() -> byWords(text));
    }

    private static String byWords(String text) {
        Map<String, Double> points = points(text);
        String best = FALLBACK;
        for (Map.Entry<String, Double> entry : points.entrySet()) {
            best = entry.getValue() > points.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        double most = points.getOrDefault(best, 0.0);
        boolean sure = most >= LEAST_POINTS && most >= LEAD * points.getOrDefault(FALLBACK, 0.0);
        return sure ? best : FALLBACK;
    }

    /** A word counts less the more languages have it. */
    private static Map<String, Double> points(String text) {
        Map<String, Double> points = new HashMap<>();
        String plain = plain(text);
        int start = 0;
        for (int end = 0; end <= plain.length(); end++) {
            if (end == plain.length() || plain.charAt(end) < 'a' || plain.charAt(end) > 'z') {
                if (end > start) {
                    count(plain.substring(start, end), points);
                }
                start = end + 1;
            }
        }
        return points;
    }

    private static void count(String word, Map<String, Double> points) {
        List<String> owners = OWNERS.getOrDefault(word, List.of());
        for (String language : owners) {
            points.merge(language, 1.0 / (owners.size() * owners.size()), Double::sum);
        }
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ł", "l")
                .replace("ø", "o");
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        return isAscii(apart) ? apart : ACCENTS.matcher(apart).replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ASCII) {
                return false;
            }
        }
        return true;
    }
}
