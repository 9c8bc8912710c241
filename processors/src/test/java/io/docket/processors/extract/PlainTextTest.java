package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.Finding;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsEitherEncodingWithoutAMark(String charset) throws Exception {
        assertThat(read("Größe 5 €".getBytes(Charset.forName(charset)))).isEqualTo("Größe 5 €");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUtf16WithoutAMark(String charset) throws Exception {
        PlainText.Decoded decoded = decode("zażółć 4711\r\nxyz\n".getBytes(Charset.forName(charset)), null);

        assertThat(decoded.text()).isEqualTo("zażółć 4711\nxyz\n");
        assertThat(decoded.charset().name()).isEqualTo(charset);
        assertThat(decoded.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void obeysAByteOrderMark(String charset) throws Exception {
        assertThat(read("\ufeffzażółć".getBytes(Charset.forName(charset)))).isEqualTo("zażółć");
    }

    @Test
    void readsALetterThatWasCutInTwoWithoutSpoilingTheOthers() throws Exception {
        byte[] text = "Größe ü, 5 €".getBytes(StandardCharsets.UTF_8);

        assertThat(read(Arrays.copyOf(text, text.length - 1))).isEqualTo("Größe ü, 5 â‚");
    }

    @Test
    void tellsTheLinesWithBytesThatBelongToNoLetter() throws Exception {
        byte[] text = "ü\nü\nx\n".getBytes(StandardCharsets.UTF_8);
        text[6] = (byte) 0xff;

        PlainText.Decoded decoded = decode(text, null);

        assertThat(decoded.text()).isEqualTo("ü\nü\nÿ\n");
        assertThat(decoded.findings())
                .extracting(Finding::message)
                .containsExactly("Line 3 has bytes that are not UTF-8");
    }

    @Test
    void believesTheSenderBeforeItsOwnJudgement() throws Exception {
        byte[] text = "Größe".getBytes(Charset.forName("IBM850"));

        PlainText.Decoded decoded = decode(text, Charset.forName("windows-1251"));

        assertThat(decoded.charset()).isEqualTo(Charset.forName("windows-1251"));
        assertThat(decoded.text()).isEqualTo("Gr\u201d\u0431e");
    }

    @Test
    void asksForALookWhereTheCharsetIsNotSure() throws Exception {
        byte[] text = {'a', (byte) 0xa4, 'b', (byte) 0xb5, (byte) 0xd7, 'c', (byte) 0xf7, 'd'};

        assertThat(decode(text, null).findings()).extracting(Finding::code).containsExactly("CHARSET_UNSURE");
    }

    @Test
    void endsLinesWithALineFeed() throws Exception {
        assertThat(read("a\r\nb\rc\n".getBytes(Charset.defaultCharset()))).isEqualTo("a\nb\nc\n");
    }

    @Test
    void leavesColoursAndTheEndOfDosOut() throws Exception {
        assertThat(read("\u001b[1;32mup\u001b[0m\r\n\u001a".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("up\n");
    }

    @Test
    void refusesNulCharacters() {
        assertRefused(new byte[] {'a', 0, 'b'}, Reason.BAD_ENCODING, "The text has a NUL character at position 2");
    }

    @Test
    void refusesInvalidBytesBehindAMark() {
        assertRefused(
                new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xff},
                Reason.BAD_ENCODING,
                "The text is not valid UTF-8");
    }

    @Test
    void refusesMoreCharactersThanItsLimit() {
        assertRefused(new byte[21], Reason.TOO_LARGE, "The text has more characters than the limit of 20");
        assertRefused(new byte[400], Reason.TOO_LARGE, "The text has more characters than the limit of 20");
    }

    private String read(byte[] bytes) throws IOException, UnreadableDocumentException {
        return new PlainText(20).read(Files.write(folder.resolve("a.txt"), bytes));
    }

    private PlainText.Decoded decode(byte[] bytes, @Nullable Charset said)
            throws IOException, UnreadableDocumentException {
        return new PlainText(20).decode(Files.write(folder.resolve("a.txt"), bytes), said);
    }

    private void assertRefused(byte[] bytes, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(bytes))
                .withMessage(message)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
