package io.docket.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;

class AttachmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "invoice.pdf | attachment; filename=\"invoice.pdf\"",
                "Müller & Söhne.csv | attachment; filename=\"Muller & Sohne.csv\"; filename*=UTF-8''M%C3%BCller%20&%20S%C3%B6hne.csv",
                "请款单.pdf | attachment; filename=\"___.pdf\"; filename*=UTF-8''%E8%AF%B7%E6%AC%BE%E5%8D%95.pdf",
                "a\"b/c\\d:e?.txt | attachment; filename=\"a_b_c_d_e_.txt\"",
                "100% sure.txt | attachment; filename=\"100_ sure.txt\"; filename*=UTF-8''100%25%20sure.txt",
                "CON.txt | attachment; filename=\"_CON.txt\"",
                "name. | attachment; filename=\"name\"",
                "CON .txt | attachment; filename=\"_CON .txt\"",
                "CONIN$ | attachment; filename=\"_CONIN$\"",
                ".bashrc | attachment; filename=\"_.bashrc\"",
                "ＣＯＮ.txt | attachment; filename=\"_CON.txt\"; filename*=UTF-8''%EF%BC%A3%EF%BC%AF%EF%BC%AE.txt",
                "LPT¹.txt | attachment; filename=\"_LPT1.txt\"; filename*=UTF-8''_LPT%C2%B9.txt",
                "‥ | attachment; filename=\"_\"; filename*=UTF-8''%E2%80%A5"
            })
    void keepsANameWhereverItIsSaved(String name, String header) {
        assertThat(Attachment.header(name)).isEqualTo(header);
    }

    @Test
    void cutsALongNameBeforeItsEndingAndLeavesNoHalfCharacter() {
        String header = Attachment.header("😀".repeat(200) + ".pdf");

        String name = ContentDisposition.parse(header).getFilename();
        assertThat(name).endsWith("😀.pdf").hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void letsNoLineBreakIntoTheHeader() {
        assertThat(Attachment.header("a\r\nSet-Cookie: x.txt"))
                .isEqualTo("attachment; filename=\"a__Set-Cookie_ x.txt\"");
    }
}
