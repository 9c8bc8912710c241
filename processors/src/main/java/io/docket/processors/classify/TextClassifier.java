package io.docket.processors.classify;

import java.util.List;
import java.util.Locale;

/**
 * Tells what a text is by the words that letters, contracts, reports and invoices are made with, in the eight languages that
 * texts are summarised in. A linear model whose weights are those of the words; {@code other} is what remains.
 */
public final class TextClassifier {
    /** The ends of a text say most of what it is. */
    private static final int HEAD = 12_000;

    private static final int TAIL = 3_000;
    private static final double OTHER = 2;

    private static final List<Cues> CLASSES = List.of(letter(), contract(), report(), invoice(), table());

    private TextClassifier() {}

    private static Cues letter() {
        return Cues.of(
                "letter",
                Cue.begins(
                        2.5,
                        1,
                        "dear",
                        "to whom it may concern",
                        "sehr geehrte",
                        "sehr geehrter",
                        "liebe",
                        "lieber",
                        "guten tag",
                        "madame, monsieur",
                        "cher",
                        "chère",
                        "geachte",
                        "beste",
                        "gentile",
                        "egregio",
                        "spett.le",
                        "estimado",
                        "estimada",
                        "estimados",
                        "muy señor",
                        "prezado",
                        "prezada",
                        "szanowny",
                        "szanowna",
                        "szanowni"),
                Cue.begins(
                        2.5,
                        1,
                        "yours sincerely",
                        "yours faithfully",
                        "yours truly",
                        "sincerely",
                        "kind regards",
                        "best regards",
                        "warm regards",
                        "regards",
                        "mit freundlichen grüßen",
                        "mit freundlichem gruß",
                        "mit freundlichen grüssen",
                        "mit besten grüßen",
                        "freundliche grüße",
                        "freundliche grüsse",
                        "hochachtungsvoll",
                        "cordialement",
                        "veuillez agréer",
                        "bien à vous",
                        "met vriendelijke groet",
                        "hoogachtend",
                        "cordiali saluti",
                        "distinti saluti",
                        "saludos",
                        "un saludo",
                        "un cordial saludo",
                        "atentamente",
                        "atenciosamente",
                        "com os melhores cumprimentos",
                        "z poważaniem"),
                Cue.begins(
                        0.5,
                        2,
                        "subject:",
                        "re:",
                        "betreff:",
                        "objet :",
                        "objet:",
                        "betreft:",
                        "oggetto:",
                        "asunto:",
                        "assunto:",
                        "dotyczy:"));
    }

    private static Cues contract() {
        return Cues.of(
                "contract",
                Cue.has(
                        1,
                        3,
                        "hereinafter",
                        "hereby agree",
                        "in witness whereof",
                        "the parties",
                        "nachfolgend",
                        "vertragspartei",
                        "vertragsparteien",
                        "vertragsgegenstand",
                        "ci-après",
                        "les parties",
                        "hierna te noemen",
                        "hierna genoemd",
                        "de partijen",
                        "di seguito",
                        "le parti",
                        "en adelante",
                        "las partes",
                        "doravante",
                        "as partes",
                        "zwany dalej",
                        "zwana dalej",
                        "strony umowy",
                        "strony ustalają",
                        "strony postanawiają"),
                Cue.titled(
                        2,
                        2,
                        "agreement",
                        "contract",
                        "lease",
                        "vertrag",
                        "vereinbarung",
                        "contrat",
                        "overeenkomst",
                        "contratto",
                        "contrato",
                        "umowa"),
                Cue.has(
                        0.6,
                        3,
                        "governing law",
                        "jurisdiction",
                        "termination",
                        "indemnify",
                        "confidentiality",
                        "gerichtsstand",
                        "kündigungsfrist",
                        "salvatorische klausel",
                        "schriftform",
                        "résiliation",
                        "droit applicable",
                        "opzegging",
                        "toepasselijk recht",
                        "recesso",
                        "foro competente",
                        "rescisión",
                        "ley aplicable",
                        "rescisão",
                        "wypowiedzenie",
                        "prawo właściwe"),
                Cue.begins(0.4, 5, "§", "article", "clause", "artikel", "artículo", "articolo", "artigo", "art."));
    }

    private static Cues report() {
        return Cues.of(
                "report",
                Cue.headed(
                        1.2,
                        3,
                        "abstract",
                        "executive summary",
                        "summary",
                        "introduction",
                        "conclusion",
                        "conclusions",
                        "findings",
                        "recommendations",
                        "references",
                        "contents",
                        "table of contents",
                        "zusammenfassung",
                        "einleitung",
                        "fazit",
                        "ergebnisse",
                        "literatur",
                        "literaturverzeichnis",
                        "inhalt",
                        "inhaltsverzeichnis",
                        "résumé",
                        "sommaire",
                        "samenvatting",
                        "inleiding",
                        "conclusie",
                        "sommario",
                        "introduzione",
                        "conclusioni",
                        "resumen",
                        "introducción",
                        "conclusiones",
                        "índice",
                        "resumo",
                        "introdução",
                        "conclusões",
                        "streszczenie",
                        "wstęp",
                        "wnioski"),
                Cue.titled(
                        1,
                        1,
                        "report",
                        "study",
                        "thesis",
                        "bericht",
                        "studie",
                        "gutachten",
                        "protokoll",
                        "rapport",
                        "étude",
                        "verslag",
                        "onderzoek",
                        "relazione",
                        "rapporto",
                        "informe",
                        "estudio",
                        "relatório",
                        "estudo",
                        "raport",
                        "sprawozdanie"),
                Cue.has(0.4, 4, "figure", "fig.", "abbildung", "abb.", "figura", "afbeelding", "rysunek", "et al."));
    }

    private static Cues invoice() {
        return Cues.of(
                "invoice",
                Cue.begins(
                        1.5, 1, "invoice", "rechnung", "facture", "factuur", "fattura", "factura", "fatura", "faktura"),
                Cue.has(
                        0.8,
                        3,
                        "invoice no",
                        "invoice number",
                        "invoice date",
                        "rechnungsnummer",
                        "rechnungsdatum",
                        "rechnungs-nr",
                        "numéro de facture",
                        "date de facture",
                        "factuurnummer",
                        "factuurdatum",
                        "numero fattura",
                        "número de factura",
                        "fecha de factura",
                        "numer faktury",
                        "data wystawienia",
                        "amount due",
                        "due date",
                        "total amount",
                        "gesamtbetrag",
                        "zahlbar bis",
                        "montant total",
                        "montant ttc",
                        "te betalen",
                        "importe total",
                        "subtotal",
                        "vat",
                        "mwst",
                        "tva",
                        "btw",
                        "iva"));
    }

    private static Cues table() {
        return Cues.of("table", Cue.rows(0.25, 20));
    }

    private record Cues(String name, List<Cue> cues) {
        static Cues of(String name, Cue... cues) {
            return new Cues(name, List.of(cues));
        }

        double score(Ends ends) {
            double score = 0;
            for (Cue cue : cues) {
                score += cue.score(ends);
            }
            return score;
        }
    }

    /** Returns what a text is; the confidence is its share of the odds (softmax). */
    public static TextClass of(String text) {
        Ends ends = new Ends(ends(text).toLowerCase(Locale.ROOT));
        String best = "other";
        double most = OTHER;
        double odds = Math.exp(OTHER);
        for (Cues each : CLASSES) {
            double score = each.score(ends);
            odds += Math.exp(score);
            if (score > most) {
                most = score;
                best = each.name();
            }
        }
        return new TextClass(best, Math.round(Math.exp(most) / odds * 100) / 100.0);
    }

    private static String ends(String text) {
        return text.length() <= HEAD + TAIL
                ? text
                : text.substring(0, HEAD) + "\n" + text.substring(text.length() - TAIL);
    }
}
