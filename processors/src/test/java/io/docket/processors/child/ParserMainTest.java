package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.DetectedType;
import io.docket.processors.document.Page;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.extract.PdfText;
import io.docket.samples.Broken;
import io.docket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParserMainTest {
    private static final ParserLimits LIMITS = new ParserLimits(10, 100_000, 72, 1_000_000);

    @TempDir
    private Path folder;

    @Test
    void repliesWithTheVeryPagesThatAreReadInOneJvm() throws Exception {
        Path pdf = Samples.file("invoices/invoice-en-01-bakery.pdf");

        List<Page> pages = new ArrayList<>();
        for (ParserReply reply : replies(new ParserTask.ReadPdf(pdf, folder.resolve("einvoice.xml")))) {
            if (reply instanceof ParserReply.PageRead read) {
                pages.add(read.page());
            }
        }

        assertThat(pages).isEqualTo(new PdfText(10, 100_000).read(pdf));
    }

    @Test
    void servesTheNextTaskAfterABrokenFile() throws Exception {
        Path broken = Broken.truncatedPdf(folder);
        Path letter = Samples.file("texts/report.docx");

        List<ParserReply> replies = replies(
                new ParserTask.ReadPdf(broken, folder.resolve("einvoice.xml")),
                new ParserTask.ReadOffice(letter, DetectedType.DOCX.mediaType()));

        assertThat(replies.get(0))
                .isInstanceOfSatisfying(
                        ParserReply.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.CORRUPT));
        assertThat(replies.get(1)).isInstanceOf(ParserReply.TextRead.class);
        assertThat(replies).last().isEqualTo(new ParserReply.Done());
    }

    @Test
    void drawsAPageIntoAFile() throws Exception {
        Path image = folder.resolve("page.png");

        List<ParserReply> replies =
                replies(new ParserTask.DrawPage(Samples.file("invoices/invoice-en-01-bakery.pdf"), 1, 0, image));

        assertThat(replies).containsExactly(new ParserReply.Done());
        assertThat(Files.readAllBytes(image)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void saysWhenAFileIsNotThere() throws Exception {
        List<ParserReply> replies =
                replies(new ParserTask.ReadOffice(folder.resolve("none.docx"), DetectedType.DOCX.mediaType()));

        assertThat(replies).singleElement().isInstanceOf(ParserReply.Failed.class);
    }

    @Test
    void writesALongTextInPiecesThatKeepEveryCharacter() throws Exception {
        String text = "a" + "\uD83D\uDCC4".repeat(100_000);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new ReplyWriter(new DataOutputStream(bytes)).writeText(text);

        ReplyReader reader = reader(bytes.toByteArray(), 1_000_000);
        StringBuilder read = new StringBuilder();
        while (read.length() < text.length()) {
            ParserReply reply = reader.read();
            read.append(((ParserReply.TextRead) reply).text());
        }
        assertThat(read.toString()).isEqualTo(text);
        assertThatExceptionOfType(EOFException.class).isThrownBy(reader::read);
    }

    @Test
    void readsNoMoreThanTheLimitFromAChildThatAFileHasTakenOver() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplyWriter writer = new ReplyWriter(new DataOutputStream(bytes));
        writer.writeText("x".repeat(200_000));
        ReplyReader reader = reader(bytes.toByteArray(), 1000);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> {
                    while (true) {
                        reader.read();
                    }
                })
                .withMessage("The replies are more than the limit");
    }

    @Test
    void refusesATextThatIsSaidToBeHuge() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(ReplyTag.TEXT);
        out.writeInt(Integer.MAX_VALUE);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(reader(bytes.toByteArray(), 1000)::read)
                .withMessageContaining("2147483647 bytes is more than the limit");
    }

    @Test
    void refusesRubbish() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(reader("Hello".getBytes(StandardCharsets.US_ASCII), 1000)::read)
                .withMessage("No reply begins with 72");
    }

    private static ReplyReader reader(byte[] bytes, long maxCharacters) {
        return new ReplyReader(new DataInputStream(new ByteArrayInputStream(bytes)), maxCharacters);
    }

    private static List<ParserReply> replies(ParserTask... tasks) throws Exception {
        ByteArrayOutputStream in = new ByteArrayOutputStream();
        for (ParserTask task : tasks) {
            ParserTask.write(task, new DataOutputStream(in));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParserMain.serve(LIMITS, new ByteArrayInputStream(in.toByteArray()), out);
        ReplyReader reader = reader(out.toByteArray(), LIMITS.maxCharacters());
        List<ParserReply> replies = new ArrayList<>();
        for (int ends = 0; ends < tasks.length; ) {
            ParserReply reply = reader.read();
            replies.add(reply);
            ends += reply instanceof ParserReply.PageRead || reply instanceof ParserReply.TextRead ? 0 : 1;
        }
        return replies;
    }
}
