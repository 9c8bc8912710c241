package io.docket.processors.classify;

/** Who is greeted, how it closes, and what it is about. */
final class LetterCues {
    private LetterCues() {}

    static Cues cues() {
        return Cues.of(
                "letter",
                Cue.opens(2.5, 1, """
                        dear | hello | hi | good morning | good afternoon | good evening | greetings
                        sehr geehrte | sehr geehrter | sehr verehrte | liebe | lieber | werte | hallo | guten tag | guten morgen
                        madame | monsieur | mesdames | messieurs | cher | chère | chers | chères | bonjour | bonsoir
                        geachte | beste | lieve | goedemorgen | goedendag
                        gentile | gentili | gentilissimo | gentilissima | egregio | egregia | egregi | spett.le | spettabile
                        caro | cara | cari | buongiorno | buonasera
                        estimado | estimada | estimados | estimadas | querido | querida | queridos | queridas | muy señor
                        muy señores | distinguido | distinguida | hola | buenos días | buenas tardes
                        prezado | prezada | prezados | prezadas | caros | caras | exmo | exma | ex.mo | ex.ma | olá | bom dia
                        boa tarde
                        szanowny | szanowna | szanowni | drogi | droga | drodzy | dzień dobry | cześć | witam
                        """),
                Cue.begins(2, 1, "to whom it may concern | a quien corresponda | a chi di competenza"),
                Cue.begins(2.5, 1, """
                        yours | sincerely | kind regards | best regards | warm regards | with best regards | with kind regards
                        regards | best wishes | with best wishes | all the best | many thanks | respectfully | cheers
                        mit freundlichen | mit freundlichem | mit besten grüßen | mit besten grüssen | mit herzlichen
                        freundliche grüße | freundliche grüsse | viele grüße | viele grüsse | beste grüße | beste grüsse
                        liebe grüße | liebe grüsse | herzliche grüße | herzliche grüsse | schöne grüße | es grüßt
                        hochachtungsvoll | mfg
                        cordialement | bien cordialement | veuillez agréer | veuillez recevoir | je vous prie d'agréer
                        nous vous prions d'agréer | nous vous prions de recevoir | recevez | bien à vous | amicalement
                        je vous embrasse | sincères salutations | salutations
                        met vriendelijke groet | met vriendelijke groeten | vriendelijke groet | vriendelijke groeten
                        met hartelijke groet | hartelijke groet | groeten | hoogachtend
                        cordiali saluti | distinti saluti | cordialmente | un cordiale saluto | i più cordiali saluti | saluti
                        porgo | porgiamo | resto a disposizione | restiamo a disposizione
                        saludos | un saludo | un cordial saludo | reciba un | reciban un | le saluda | un abrazo | atentamente
                        muy atentamente | quedamos a su disposición | quedo a su disposición
                        atenciosamente | com os melhores cumprimentos | melhores cumprimentos | cumprimentos
                        com consideração | com estima
                        z poważaniem | z wyrazami szacunku | z pozdrowieniami | pozdrawiam | pozdrawiamy | serdecznie pozdrawiam
                        łączę
                        """),
                Cue.begins(0.5, 2, """
                        subject: | re: | ref: | our ref | your ref
                        betreff: | betr.: | ihr zeichen | unser zeichen
                        objet : | objet: | nos réf | vos réf
                        betreft: | onderwerp: | ons kenmerk | uw kenmerk
                        oggetto: | asunto: | assunto: | dotyczy:
                        """),
                Cue.begins(0.6, 2, "from: | to: | von: | an: | de : | à : | van: | aan: | da: | para: | od: | do:"));
    }
}
