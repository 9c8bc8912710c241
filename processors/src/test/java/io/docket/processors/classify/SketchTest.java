package io.docket.processors.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static String words(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }

    @Test
    void theSameWordsAreTheSameWhateverStandsBetween() {
        assertThat(Sketch.of("The rent is due,\non Monday!").likeness(Sketch.of("the RENT is due on monday")))
                .isEqualTo(1);
    }

    @Test
    void likenessIsTheShareOfWhatTwoTextsHaveInCommon() {
        Sketch first = Sketch.of(words(0, 3000));

        assertThat(first.likeness(Sketch.of(words(1000, 4000)))).isCloseTo(0.5, within(0.15));
        assertThat(first.likeness(Sketch.of(words(3000, 6000)))).isLessThan(0.05);
    }

    @Test
    void textsOfMillionsOfWordsAreNotAlikeByChance() {
        Sketch first = Sketch.of(words(0, 3_000_000));

        assertThat(first.likeness(Sketch.of(words(3_000_000, 6_000_000)))).isLessThan(0.1);
        assertThat(first.likeness(Sketch.of(words(0, 3_000_000)))).isEqualTo(1);
    }

    @Test
    void textsInWhichNoSpaceDividesWordsAreComparedByCharacters() {
        Sketch lease = Sketch.of("甲は、乙に対し、東京都港区の事務所を賃貸する。賃料は月額三十万円とし、乙は毎月末日までに翌月分を支払う。");

        assertThat(lease.likeness(Sketch.of("甲は、乙に対し、東京都港区の事務所を賃貸する。賃料は月額四十万円とし、乙は毎月末日までに翌月分を支払う。")))
                .isBetween(0.6, 0.99);
        assertThat(lease.likeness(Sketch.of("昨日の雨で川の水が増え、橋が通れなくなったため、学校は休みになった。")))
                .isLessThan(0.1);
    }

    @Test
    void lettersOfTheSameFormAreMoreAlikeThanOthersOfTheSameSender() {
        String letter = """
                Example Insurance, 9 Quay Street. Dear Mr Example, the premium of your household insurance changes on
                1 April %1$d. It will then be %2$s euros a year. The reason is that storms have done more damage in our
                region. You need not do anything, as we shall collect the premium from your account as we always do.
                You may give notice until 31 March %1$d. Kind regards, Example Insurance""";
        Sketch first = Sketch.of(String.format(Locale.ROOT, letter, 2024, "88.10"));
        Sketch next = Sketch.of(String.format(Locale.ROOT, letter, 2025, "94.20"));
        Sketch other = Sketch.of("""
                Example Insurance, 9 Quay Street. Dear Mr Example, thank you for telling us about the water in your
                cellar. Our surveyor will visit you on Tuesday between nine and eleven to look at it. Please keep
                everything that was damaged until then. Kind regards, Example Insurance""");

        assertThat(first.likeness(next)).isBetween(0.5, 0.95).isGreaterThan(2 * first.likeness(other));
    }

    @Test
    void aSketchIsTheSameWhenItWasWrittenAndRead() {
        Sketch sketch = Sketch.of(words(0, 50));

        assertThat(Sketch.read(sketch.write()).likeness(sketch)).isEqualTo(1);
        assertThat(sketch.write()).hasSize(344);
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        assertThat(Sketch.of(" ... ").likeness(Sketch.of(" ... "))).isZero();
    }
}
