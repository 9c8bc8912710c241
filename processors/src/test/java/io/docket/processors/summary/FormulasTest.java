package io.docket.processors.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let x be a point of M and let f be a map from M to N.",
                "Dann existieren Umgebungen U von x und V von y, sodass U und V disjunkt sind.",
                "The set A ∪ B is open in the space, and so is A ∩ B.",
                "Seien X,Y kompakte topologische Räume.",
                "Der Verbrauch beträgt V = Q je Quadratmeter und Jahr."
            })
    void formulasFillThem(String sentence) {
        assertThat(Formulas.fill(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J. K. Rowling wrote it in a café.",
                "W Krakowie i w Warszawie spotkania odbyły się z udziałem mieszkańców.",
                "Y a mí me gusta el té, o a lo mejor no.",
                "Vitamin C and vitamin D are found in the fish that the kitchen serves on Fridays to all of the guests.",
                "The room is 20 m long and 5 m wide, and a bag weighs 3 g.",
                "Open the menu File → Save and choose a folder for the copy.",
                "甲 乙 丙 丁 の 契約 は 有効 です。"
            })
    void wordsFillThem(String sentence) {
        assertThat(Formulas.fill(sentence)).isFalse();
    }
}
