package io.docket.processors.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    }
}
