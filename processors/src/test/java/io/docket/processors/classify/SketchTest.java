package io.docket.processors.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
