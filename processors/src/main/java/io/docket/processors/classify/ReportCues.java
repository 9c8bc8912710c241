package io.docket.processors.classify;

/** Parts of reports and papers, and of minutes. */
final class ReportCues {
    private ReportCues() {}

    static Cues cues() {
        return Cues.of(
                "report",
                Cue.headed(0.9, 4, """
                        abstract | executive summary | summary | introduction | background | method | methods | methodology
                        materials and methods | results | findings | discussion | conclusion | conclusions | recommendations
                        references | contents | table of contents | causes | measures | what happened | scope | objectives
                        zusammenfassung | einleitung | anlass | aufgabenstellung | methodik | durchführung | ergebnis | ergebnisse
                        bewertung | maßnahmen | fazit | ausblick | literatur | literaturverzeichnis | inhalt | inhaltsverzeichnis
                        résumé | sommaire | contexte | méthode | méthodologie | résultats | recommandations | perspectives
                        bibliographie
                        samenvatting | inleiding | aanleiding | werkwijze | resultaten | conclusie | conclusies | aanbevelingen
                        inhoud | bijlagen
                        sommario | indice | introduzione | premessa | metodi | risultati | conclusioni | raccomandazioni
                        resumen | índice | introducción | antecedentes | metodología | resultados | conclusiones
                        recomendaciones
                        resumo | introdução | objetivo | âmbito | metodologia | conclusão | conclusões | recomendações
                        streszczenie | spis treści | wstęp | metoda | wyniki | podsumowanie | wnioski | zalecenia
                        """),
                Cue.titled(1.5, 1, """
                        report | study | thesis | white paper | audit | evaluation | survey
                        bericht | prüfbericht | studie | gutachten | auswertung
                        rapport | étude | enquête | bilan
                        verslag | jaarverslag | onderzoek
                        relazione | rapporto | indagine
                        informe | memoria anual | estudio
                        relatório | estudo
                        raport | sprawozdanie
                        """),
                Cue.titled(2, 1, """
                        minutes of | minutes | meeting notes | protokoll | niederschrift | compte rendu | compte-rendu
                        procès-verbal | notulen | verbale | acta de | acta | ata da | ata | protokół
                        """),
                Cue.begins(0.6, 4, """
                        present: | attendees | apologies | in attendance | absent: | agenda | resolved | next meeting
                        anwesend | anwesende | teilnehmer | entschuldigt | tagesordnung | top | beginn: | ende der sitzung
                        nächste sitzung
                        présents | excusé | excusés | absents | ordre du jour | la séance est
                        aanwezig | afwezig | agendapunt | volgende vergadering
                        presenti | assenti | ordine del giorno | la seduta
                        asistentes | orden del día | ruegos y preguntas | se levanta la sesión
                        presentes | ordem de trabalhos | ordem do dia
                        obecni | nieobecni | porządek obrad | przebieg
                        """),
                Cue.has(0.4, 4, """
                        figure | fig. | et al. | table 1 | abbildung | abb. | tabelle | tableau | figura | afbeelding | tabel
                        tabella | tabla | rysunek | tabela | annex | appendix
                        """));
    }
}
