package io.docket.processors.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEncodingTest {
    @Test
    void believesAByteOrderMark() {
        assertThat(TextEncoding.of("\ufeffa".getBytes(UTF_8))).isEqualTo(new TextEncoding(UTF_8, 3));
        assertThat(TextEncoding.of("\ufeffa".getBytes(UTF_16LE))).isEqualTo(new TextEncoding(UTF_16LE, 2));
        assertThat(TextEncoding.of("\ufeffa".getBytes(UTF_16BE))).isEqualTo(new TextEncoding(UTF_16BE, 2));
    }

    @Test
    void tellsUtf8FromWindows1252ByWhatMostOfTheBytesAre() {
        assertThat(TextEncoding.of("Größe".getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(TextEncoding.of("plain".getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(TextEncoding.of("Größe".getBytes(TextEncoding.WINDOWS_1252)).charset())
                .isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void knowsUtf16WithoutAMarkByItsZeros() {
        assertThat(TextEncoding.utf16WithoutMark("an order".getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
        assertThat(TextEncoding.utf16WithoutMark("an order".getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
        assertThat(TextEncoding.utf16WithoutMark("an order".getBytes(UTF_8))).isNull();
        assertThat(TextEncoding.of("an order".getBytes(UTF_16LE))).isEqualTo(new TextEncoding(UTF_16LE, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Заказ № 4711 от 12 мая, просим поставить до пятницы.\r\n",
                "Παραγγελία 4711, παρακαλούμε παραδώστε έως την Παρασκευή.\n",
                "請求書番号 4711 を お送りします。\nよろしくお願いします。\n",
                "Zamówienie nr 4711, prosimy o dostawę do piątku.\n"
            })
    void knowsUtf16OfOtherScripts(String text) {
        assertThat(TextEncoding.utf16WithoutMark(text.getBytes(UTF_16LE))).isEqualTo(UTF_16LE);
        assertThat(TextEncoding.utf16WithoutMark(text.getBytes(UTF_16BE))).isEqualTo(UTF_16BE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ab\0cdef", "Order\0 4711, Köln", "Заказ\0 4711 от 12 мая", "a\0b\0\0\0c", "\1\0\2\0\3\0\4\0\5\0"
            })
    void takesNoOtherBytesForUtf16(String text) {
        assertThat(TextEncoding.utf16WithoutMark(text.getBytes(UTF_8))).isNull();
    }
}
