package io.docket.processors.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> cut(String text) {
        return Sentences.of(text, new Span(0, text.length())).stream()
                .map(sentence -> Prose.of(text, sentence))
                .toList();
    }

    @Test
    void aSentenceGoesOnOverTheEndOfALine() {
        assertThat(
                        cut(
                                "The tenant pays the rent on the first\nday of each month. The landlord confirms\nit in writing."))
                .containsExactly(
                        "The tenant pays the rent on the first day of each month.",
                        "The landlord confirms it in writing.");
    }

    @Test
    void aWordThatALineEndDividedIsPutTogether() {
        assertThat(cut("Es gelten die Zahlungs-\nbedingungen des Verkäufers auch für diesen Auftrag."))
                .containsExactly("Es gelten die Zahlungsbedingungen des Verkäufers auch für diesen Auftrag.");
    }

    @Test
    void aHeadingIsNoPartOfTheSentenceAfterIt() {
        assertThat(cut("""
                3 Duties of the carrier
                The carrier answers for all that is lost between the taking over and the
                handing over of the goods."""))
                .containsExactly(
                        "3 Duties of the carrier",
                        "The carrier answers for all that is lost between the taking over and the handing over of the goods.");
    }

    @Test
    void eachItemOfAListStandsForItself() {
        assertThat(cut("To be brought along on the day:\n- the passport or the identity card\n- two photographs\n"))
                .containsExactly(
                        "To be brought along on the day:", "- the passport or the identity card", "- two photographs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Frist nach § 5 Abs. 2 beginnt am 3. April und endet am 17. Mai.",
                "Herr Dr. A. Maier hat z. B. die Fa. Huber & Co. beauftragt.",
                "The court held in Smith vs. Jones, No. 12, that e.g. a letter is enough.",
                "La società Rossi S.p.A. ha sede in Milano, come indicato nell'art. 3 del contratto.",
                "M. Dupont et Mme. Durand ont signé le 1er janv. dernier.",
            })
    void anAbbreviationEndsNoSentence(String sentence) {
        assertThat(cut(sentence)).containsExactly(sentence);
    }

    @Test
    void sentencesOfOtherScriptsEndToo() {
        assertThat(cut("Договор вступает в силу сегодня. Стороны подписали его."))
                .hasSize(2);
        assertThat(cut("契約は本日発効する。両当事者が署名した。")).hasSize(2);
    }
}
