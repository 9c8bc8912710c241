package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailReaderTest {
    private static final UnpackLimits LIMITS = new UnpackLimits(3, 1000, 2000, 100, 1000, 0, 0);
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\n\n";

    @TempDir
    Path folder;

    private MailReader reader(int maxCharacters) {
        return new MailReader(maxCharacters, new OutlookMail(), folder);
    }

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void readsWhoWroteToWhomAndWhat() throws Exception {
        String text = text(Archives.mail("=?UTF-8?Q?Rechnung_M=C3=A4rz?=", "Guten Tag,\r\nanbei.", Map.of()));

        assertThat(text).isEqualTo("""
                From: Anna Acker <anna@example.com>
                To: invoices@example.org
                Date: Mon, 2 Mar 2026 09:00:00 +0100
                Subject: Rechnung März

                Guten Tag,
                anbei.
                """);
    }

    @Test
    void handsOutAttachedFilesByTheirNames() throws Exception {
        Unpacked unpacked = unpack(Archives.mail("Two", "See below", Archives.texts("a.txt", "First", "b.csv", "x;y")));

        assertThat(taken).containsExactly(Map.entry("0 a.txt", "First"), Map.entry("1 b.csv", "x;y"));
        assertThat(unpacked.files()).isEqualTo(2);
        assertThat(text(Archives.mail("Two", "See below", Archives.texts("a.txt", "First"))))
                .doesNotContain("First");
    }

    @Test
    void readsNamesInTheFormsThatMailProgramsWrite() throws Exception {
        unpack(multipart(
                "mixed",
                attachment("filename*=UTF-8''M%C3%A4rz.txt", "A"),
                attachment("filename=\"=?ISO-8859-1?Q?=C4pfel.txt?=\"", "B"),
                "Content-Type: application/pdf; name=\"old.pdf\"\n\nC"));

        assertThat(taken).containsOnlyKeys("0 März.txt", "1 Äpfel.txt", "2 old.pdf");
    }

    @Test
    void prefersThePlainTextToItsOtherForms() throws Exception {
        String html = "Content-Type: text/html\n\n<p>In <b>HTML</b></p>";
        byte[] mail = multipart("alternative", html, PLAIN + "In plain text");

        assertThat(text(mail)).contains("In plain text").doesNotContain("HTML");
    }

    @Test
    void readsHtmlWhereThereIsNothingElse() throws Exception {
        byte[] mail = multipart(
                "alternative",
                "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                        + "<html><head><style>p {}</style></head><body><p>Guten=20Tag,<br>anbei</p>"
                        + "<table><tr><td>Summe</td><td>10,00&nbsp;=E2=82=AC</td></tr></table></body></html>");

        assertThat(text(mail))
                .contains("Guten Tag,\nanbei")
                .contains("Summe\t10,00 €")
                .doesNotContain("p {}");
    }

    @Test
    void leavesPicturesOfTheTextAndSignaturesOut() throws Exception {
        Unpacked unpacked = unpack(multipart(
                "related",
                "Content-Type: text/html\n\n<img src=cid:logo>",
                "Content-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Disposition: inline\n\nx",
                "Content-Type: application/pkcs7-signature; name=smime.p7s\n"
                        + "Content-Disposition: attachment; filename=smime.p7s\n\nx"));

        assertThat(taken).isEmpty();
        assertThat(unpacked.leftOut()).extracting(LeftOut::name).containsExactly("logo.png", "smime.p7s");
    }

    @Test
    void handsOutAnAttachedMailAsAFileOfItsOwn() throws Exception {
        String inner = new String(
                        Archives.mail("Inner", "Inside", Archives.texts("deep.txt", "D")), StandardCharsets.UTF_8)
                .replace("outer", "inner");

        unpack(multipart("mixed", PLAIN + "Forwarded", "Content-Type: message/rfc822\n\n" + inner));

        assertThat(taken).containsOnlyKeys("0 mail-2.eml");
        assertThat(taken.get("0 mail-2.eml")).contains("Subject: Inner").contains("deep.txt");
    }

    @Test
    void readsACharsetThatIsNamed() throws Exception {
        byte[] mail = (Archives.headers("Latin") + "Content-Type: text/plain; charset=windows-1252\n\nMüller, 5 €")
                .getBytes(Charset.forName("windows-1252"));

        assertThat(text(mail)).contains("Müller, 5 €");
    }

    @Test
    void handsOutNothingOfAMailWithTooManyFiles() {
        byte[] mail = Archives.mail("Many", "x", Archives.texts("a", "", "b", "", "c", "", "d", ""));

        assertRefused(mail, Reason.TOO_LARGE, "It holds more files than the limit of 3");
    }

    @Test
    void handsOutNothingOfAMailWithALargeFile() {
        byte[] mail = Archives.mail("Large", "x", Archives.texts("a", "A", "b", "x".repeat(1001)));

        assertRefused(mail, Reason.TOO_LARGE, "Its file \"b\" is larger than the limit of 1000 bytes");
    }

    @Test
    void refusesPartsThatLieVeryDeep() {
        StringBuilder mail = new StringBuilder(Archives.headers("Deep"));
        for (int depth = 0; depth < 10_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b" + depth + "\"\n\n--b" + depth + "\n");
        }

        assertRefused(
                mail.toString().getBytes(StandardCharsets.US_ASCII),
                Reason.HOSTILE_CONTENT,
                "The parts of the mail lie more than 20 deep");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        assertDamaged("X-A: b\n".repeat(1001), "Maximum header limit (1000) exceeded");
        assertDamaged("X-A: " + "b".repeat(100_001) + "\n", "Maximum header length limit (100000) exceeded");
        assertDamaged("X-A: b\n" + " b\n".repeat(50_000), "Maximum header length limit (100000) exceeded");
        assertDamaged("X-A: " + "b".repeat(1_000_001) + "\n", "Maximum line length limit (1000000) exceeded");
    }

    private void assertDamaged(String headers, String why) {
        byte[] mail = (headers + Archives.headers("Endless") + "\nHello\n").getBytes(StandardCharsets.US_ASCII);

        assertRefused(mail, Reason.CORRUPT, "The mail is damaged: " + why);
    }

    @Test
    void takesAFileWhoseBase64IsOneLine() throws Exception {
        String file = Base64.getEncoder().encodeToString(new byte[1_500_000]);
        byte[] mail = multipart(
                "mixed",
                "Content-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: base64\n\n" + file);
        AtomicLong size = new AtomicLong();

        reader(10_000)
                .unpack(
                        Files.write(folder.resolve("mail.eml"), mail),
                        new UnpackLimits(3, 2_000_000, 2_000_000, 100, 2_000_000, 0, 0),
                        (number, path, content) -> size.set(content.readAllBytes().length),
                        Progress.NONE);

        assertThat(size.get()).isEqualTo(1_500_000);
    }

    @Test
    void refusesALongTextInsteadOfCuttingIt() {
        byte[] mail = Archives.mail("Long", "x".repeat(10_001), Map.of());

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> text(mail))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void refusesHtmlWhoseTreeWouldFillTheMemory() throws Exception {
        byte[] mail = multipart("alternative", "Content-Type: text/html\n\n" + "<b>".repeat(700_000));
        Path file = Files.write(folder.resolve("mail.eml"), mail);

        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> reader(20_000_000).text(file))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    private String text(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader(10_000).text(Files.write(folder.resolve("mail.eml"), mail));
    }

    private Unpacked unpack(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader(10_000)
                .unpack(
                        Files.write(folder.resolve("mail.eml"), mail),
                        LIMITS,
                        (number, path, content) -> taken.put(
                                number + " " + path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }

    private void assertRefused(byte[] mail, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack(mail))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(taken).isEmpty();
    }

    private static String attachment(String name, String content) {
        return "Content-Type: application/octet-stream\nContent-Disposition: attachment; " + name + "\n\n" + content;
    }

    private static byte[] multipart(String subtype, String... parts) {
        StringBuilder mail = new StringBuilder(Archives.headers("Parts"))
                .append("Content-Type: multipart/" + subtype + "; boundary=outer\n\n");
        for (String part : parts) {
            mail.append("--outer\n").append(part).append('\n');
        }
        return mail.append("--outer--\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
