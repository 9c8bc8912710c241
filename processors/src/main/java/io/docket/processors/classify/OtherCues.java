package io.docket.processors.classify;

/** What says by its title that it is something else. */
final class OtherCues {
    private OtherCues() {}

    static Cues cues() {
        return Cues.of("other", Cue.titled(3, 1, """
                        curriculum vitae | résumé of | lebenslauf | user guide | user manual | quick guide | instructions for use
                        bedienungsanleitung | gebrauchsanweisung | betriebsanleitung | mode d'emploi | notice d'utilisation
                        gebruiksaanwijzing | handleiding | guida rapida | manuale d'uso | istruzioni per l'uso
                        manual de usuario | manual de instrucciones | manual do utilizador | instrukcja obsługi | życiorys
                        """), Cue.named(2.5, 1, """
                        quotation | purchase order | order confirmation | delivery note | packing list
                        angebot | kostenvoranschlag | bestellung | auftragsbestätigung | lieferschein
                        devis | bon de commande | bon de livraison | offerte | bestelling | pakbon
                        preventivo | ordine di acquisto | documento di trasporto | presupuesto | albarán | pedido | orçamento
                        guia de remessa | zamówienie | oferta
                        """), Cue.headed(1.5, 2, """
                        ingredients | zutaten | ingrédients | ingrediënten | ingredienti | ingredientes | składniki
                        education | work experience | employment history | skills | berufserfahrung | ausbildung
                        expérience professionnelle | formation | werkervaring | opleiding | esperienza professionale | istruzione
                        experiencia laboral | formación | experiência profissional | formação | doświadczenie zawodowe
                        wykształcenie
                        """));
    }
}
