package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextBoxTest {

    @ParameterizedTest
    @ValueSource(doubles = {-30, -5, 0, 12, 40})
    void findsARectangleHoweverItIsTurned(double degrees) {
        double angle = Math.toRadians(degrees);
        List<TextBox.Point> points = new ArrayList<>();
        for (double along = -100; along <= 100; along += 0.5) {
            for (double across = -10; across <= 10; across += 0.5) {
                points.add(new TextBox.Point(
                        (int) Math.round(300 + along * Math.cos(angle) - across * Math.sin(angle)),
                        (int) Math.round(200 + along * Math.sin(angle) + across * Math.cos(angle))));
            }
        }

        TextBox box = TextBox.around(points);

        assertThat(box.middleX()).isCloseTo(300, within(1.5));
        assertThat(box.middleY()).isCloseTo(200, within(1.5));
        assertThat(box.width()).isCloseTo(201, within(3.0));
        assertThat(box.height()).isCloseTo(21, within(3.0));
        assertThat(Math.toDegrees(box.angle())).isCloseTo(degrees, within(1.5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void aLineOfPixelsIsARectangleToo(int length) {
        List<TextBox.Point> points = new ArrayList<>();
        for (int x = 0; x < length; x++) {
            points.add(new TextBox.Point(x, 3));
        }

        TextBox box = TextBox.around(points);

        assertThat(box.height()).isCloseTo(1, within(0.01));
        assertThat(box.width()).isCloseTo(length, within(0.01));
    }
}
