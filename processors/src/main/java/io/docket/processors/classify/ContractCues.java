package io.docket.processors.classify;

/** Parties, clauses and signatures. */
final class ContractCues {
    private ContractCues() {}

    static Cues cues() {
        return Cues.of(
                "contract",
                Cue.has(1, 3, """
                        hereinafter | hereby agree | in witness whereof | entered into | by and between | the parties | either party
                        party of the first part
                        nachfolgend | vertragspartei | vertragsparteien | vertragsgegenstand | im folgenden
                        ci-après | les parties | il a été convenu | les soussignés | d'une part
                        hierna te noemen | hierna genoemd | de partijen | ondergetekenden | overeengekomen
                        di seguito | le parti | si conviene | delle parti
                        en adelante | las partes | de una parte | reunidos
                        doravante | as partes | é celebrado | outorgante
                        zwany dalej | zwana dalej | zwaną dalej | zwanym dalej | strony umowy | strony ustalają
                        strony postanawiają | każda ze stron
                        """),
                Cue.titled(2, 2, """
                        agreement | contract | lease | terms and conditions | terms of service | deed
                        vertrag | kaufvertrag | vereinbarung | geschäftsbedingungen
                        contrat | convention | conditions générales
                        overeenkomst | algemene voorwaarden
                        contratto | scrittura privata | condizioni generali
                        contrato | condiciones generales | condições gerais
                        umowa | regulamin
                        """),
                Cue.has(0.4, 5, """
                        the landlord | the tenant | the lessor | the lessee | the seller | the buyer | the supplier | the employer
                        the employee | the licensor | the licensee | the contractor | receiving party | disclosing party
                        vermieter | vermieterin | mieter | mieterin | verkäufer | käufer | arbeitgeber | arbeitnehmer
                        auftraggeber | auftragnehmer
                        le bailleur | le locataire | le vendeur | l'acheteur | l'acquéreur | l'employeur | le salarié | la salariée
                        le prestataire
                        verhuurder | huurder | verkoper | koper | werkgever | werknemer | opdrachtgever | opdrachtnemer
                        locatore | conduttore | committente | prestatore | venditore | acquirente
                        arrendador | arrendadora | arrendatario | arrendataria | el vendedor | el comprador
                        senhorio | inquilino | contratante | contratada
                        wynajmujący | wynajmująca | najemca | zleceniodawca | zleceniobiorca | pracodawca | pracownik
                        """),
                Cue.has(0.6, 3, """
                        governing law | jurisdiction | termination | indemnify | confidentiality | liability | force majeure
                        gerichtsstand | kündigungsfrist | salvatorische klausel | schriftform | sachmängelhaftung
                        eigentumsvorbehalt | gewährleistung
                        résiliation | droit applicable | préavis | période d'essai
                        opzegging | opzegtermijn | toepasselijk recht
                        recesso | foro competente | rescisión | ley aplicable | fianza
                        rescisão | cláusulas seguintes
                        wypowiedzenie | wypowiedzieć | prawo właściwe | formy pisemnej | kodeksu cywilnego
                        """),
                Cue.begins(0.4, 5, """
                        § | article | clause | artikel | artículo | articolo | artigo | art. | cláusula | primera. | segunda.
                        tercera.
                        """),
                Cue.begins(0.6, 2, """
                        signed for | signed by | signature | unterschrift | ort, datum | lu et approuvé | fait en deux | handtekening
                        assinatura | podpis | by: _
                        """));
    }
}
