package io.docket.processors.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFormsTest {
    private static final int COMB = 1 << 24;

    @TempDir
    private Path folder;

    private final TestPdf pdf = new TestPdf();
    private final List<Finding> findings = new ArrayList<>();

    @AfterEach
    void close() {
        pdf.close();
    }

    @Test
    void readsWhatAFieldShowsInTheLineOfItsLabel() throws Exception {
        pdf.text(50, 100, "Number:").annotation(pdf.looking(field("Tx", "INV-7"), 200, 16, "INV-7"), 150, 88, 200, 16);

        Page page = read();

        assertThat(page.text()).isEqualTo("Number: INV-7");
        Box box = page.lines().get(0).get(1).box();
        assertThat(box.x() * page.width()).isCloseTo(152, within(1.0));
    }

    @Test
    void placesTheValueOfAFieldThatHasNoLookYet() throws Exception {
        pdf.text(50, 100, "Total").annotation(field("Tx", "1,190.00 EUR"), 150, 90, 200, 12);

        assertThat(read().text()).isEqualTo("Total 1,190.00 EUR");
    }

    @Test
    void readsTheCharactersOfACombAsOneWord() throws Exception {
        COSDictionary comb = pdf.looking(field("Tx", "DE89"), 200, 16, "D     E     8     9");
        comb.setInt(COSName.FF, COMB);
        pdf.annotation(comb, 150, 88, 200, 16);

        assertThat(read().text()).isEqualTo("DE89");
    }

    @Test
    void readsAValueOnceThatIsDrawnOnThePageAsWell() throws Exception {
        pdf.text(152, 100, "INV-7").annotation(pdf.looking(field("Tx", "INV-7"), 200, 16, "INV-7"), 150, 88, 200, 16);

        assertThat(read().text()).isEqualTo("INV-7");
    }

    @Test
    void readsTypedNotesAndStampsButNotWhatIsHidden() throws Exception {
        COSDictionary note = annotation("FreeText");
        note.setString(COSName.CONTENTS, "Please pay");
        COSDictionary hidden = pdf.looking(field("Tx", "secret"), 200, 16, "secret");
        hidden.setInt(COSName.F, 2);
        pdf.annotation(note, 50, 50, 200, 16)
                .annotation(pdf.looking(annotation("Stamp"), 100, 16, "PAID"), 50, 100, 100, 16)
                .annotation(hidden, 50, 150, 200, 16);

        assertThat(read().text()).isEqualTo("Please pay\nPAID");
    }

    @Test
    void readsATickThatIsDrawnByLines() throws Exception {
        COSDictionary ticked = annotation("Widget");
        ticked.setName(COSName.FT, "Btn");
        ticked.setName(COSName.AS, "Yes");
        COSDictionary empty = annotation("Widget");
        empty.setName(COSName.FT, "Btn");
        empty.setName(COSName.AS, "Off");
        pdf.text(50, 100, "Paid").annotation(ticked, 90, 90, 12, 12).annotation(empty, 120, 90, 12, 12);

        assertThat(read().text()).isEqualTo("Paid \u2612");
    }

    @Test
    void neverShowsAPassword() throws Exception {
        COSDictionary password = field("Tx", "secret");
        password.setInt(COSName.FF, 1 << 13);
        pdf.annotation(password, 50, 50, 200, 16);

        assertThat(read().lines()).isEmpty();
    }

    @Test
    void tellsOfCommentsThatAreNotReadWithTheirPages() throws Exception {
        COSDictionary comment = annotation("Text");
        comment.setString(COSName.CONTENTS, "Is this right?");
        pdf.text(50, 50, "Text").annotation(comment, 50, 100, 20, 20);

        read();

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("There are comments on page 1, which are not read");
    }

    private Page read() throws IOException, UnreadableDocumentException {
        List<Page> pages = new ArrayList<>();
        new PdfText(2, 1000).read(pdf.save(folder), new PdfText.Pages() {
            @Override
            public void take(Page page, int total, @Nullable ToRead toRead) {
                pages.add(page);
            }

            @Override
            public void finding(Finding finding) {
                findings.add(finding);
            }
        });
        return pages.get(0);
    }

    private static COSDictionary annotation(String type) {
        COSDictionary annotation = new COSDictionary();
        annotation.setName(COSName.SUBTYPE, type);
        return annotation;
    }

    private static COSDictionary field(String type, String value) {
        COSDictionary field = annotation("Widget");
        field.setName(COSName.FT, type);
        field.setString(COSName.V, value);
        return field;
    }
}
