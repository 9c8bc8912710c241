package io.docket.processors.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Finding;
import io.docket.processors.document.ReadText;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatAPageShowsAndNoMarkup() throws Exception {
        assertThat(read("<title>Offer</title><style>p {}</style><script>var no = 1</script><h1>Offer &amp; terms</h1>"
                                + "<p>One<br>two</p><ol start=3><li>three<li>four</ol><table><tr><td>a<td>b</table>"
                                + "<p hidden>no</p><div style='display : none'>no</div><pre>x\n  y</pre>")
                        .text())
                .isEqualTo("Offer\n\nOffer & terms\n\nOne\ntwo\n\n3. three\n\n4. four\n\na\tb\n\nx\n  y\n");
    }

    @Test
    void readsWhatIsTypedIntoAForm() throws Exception {
        assertThat(read("Name <input value='Ann'> <input type=hidden value=no> <input type=password value=no> "
                                + "<textarea style='display:none;'>no</textarea>"
                                + "<input type=checkbox checked>yes <select><option>no<option selected>Blue</select>")
                        .text())
                .isEqualTo("Name Ann \u2612 yes Blue\n");
    }

    @Test
    void readsTheCharsetThatThePageSays() throws Exception {
        Path file = Files.write(
                folder.resolve("a.html"),
                "<html><meta charset=windows-1251><p>Счёт".getBytes(Charset.forName("windows-1251")));

        assertThat(new HtmlFile(1000).read(file).text()).isEqualTo("Счёт\n");
    }

    @Test
    void readsAPageInSevenBits() throws Exception {
        Path file = Files.write(
                folder.resolve("a.html"),
                "<html><meta charset=iso-2022-jp><p>請求書".getBytes(Charset.forName("ISO-2022-JP")));

        assertThat(new HtmlFile(1000).read(file).text()).isEqualTo("請求書\n");
    }

    @Test
    void joinsNoWordsThatAPageShowsApart() throws Exception {
        assertThat(
                        read("<details><summary>More</summary>text</details><select><option>Blue</select><button>Send</button>now")
                                .text())
                .isEqualTo("More\ntext\nBlue Send now\n");
    }

    @Test
    void readsWordsWholeThatSayWhereTheyMayBeBroken() throws Exception {
        assertThat(read("<p>Rechnungs&shy;nummer INV&#8203;20417").text()).isEqualTo("Rechnungsnummer INV20417\n");
    }

    @Test
    void tellsOfPicturesFramesAndPagesThatScriptsMake() throws Exception {
        assertThat(read("<p>x<img src=a.png><img src=b.png width=1 height=1><iframe src=c></iframe>")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("PICTURES_NOT_READ", "FRAMES_NOT_READ");
        assertThat(read("<div id=app></div><script src=app.js></script>").findings())
                .extracting(Finding::code)
                .containsExactly("SCRIPTS_NOT_RUN");
    }

    @Test
    void countsPicturesWithinThePageForNothing() throws Exception {
        assertThat(read("<p>Text<img src='data:image/png;base64," + "A".repeat(3_000_000) + "'>")
                        .text())
                .isEqualTo("Text\n");
    }

    @Test
    void refusesAPageWhoseTreeWouldFillTheMemory() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read("<b>".repeat(700_000)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private ReadText read(String html) throws IOException, UnreadableDocumentException {
        Path file = Files.write(folder.resolve("a.html"), ("<html>" + html).getBytes(StandardCharsets.UTF_8));
        return new OfficeReader(20_000_000).read(file, DetectedType.HTML.mediaType());
    }
}
