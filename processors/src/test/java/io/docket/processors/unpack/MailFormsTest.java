package io.docket.processors.unpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.samples.Archives;
import io.docket.samples.Cms;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as programs really write them, and as they arrive when something broke. */
class MailFormsTest {
    private static final UnpackLimits LIMITS = new UnpackLimits(100, 1 << 20, 1 << 22, 100, 1 << 20, 0, 0);
    private static final String PLAIN = "Content-Type: text/plain\n\nHello";
    private static final String PDF = "application/pdf\nContent-Disposition: attachment";

    @TempDir
    Path folder;

    private final Map<String, String> taken = new LinkedHashMap<>();

    @Test
    void takesAFileThatLiesAmongTheFormsOfTheText() throws Exception {
        Unpacked unpacked = unpack(multipart(
                "alternative",
                PLAIN,
                "Content-Type: text/html\n\n<p>Hello",
                "Content-Type: application/pdf; name=\"in-alt.pdf\"\n\n%PDF-1",
                "Content-Type: application/pdf\n\n%PDF-2",
                "Content-Type: text/csv\n\na,b",
                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"));

        assertThat(taken.keySet()).containsExactly("in-alt.pdf", "part-4.pdf", "part-5.csv");
        assertThat(unpacked.leftOut()).containsExactly(new LeftOut("part-6.ics", LeftOut.Reason.OTHER_FORM));
    }

    @Test
    void leavesSmallPicturesOutThatTheTextShowsWhereverTheyLie() throws Exception {
        Unpacked unpacked = unpack(multipart(
                "mixed",
                "Content-Type: text/html\n\n<img src=\"cid:logo1%40x\">",
                picture("logo.png", "attachment", "logo1@x", 10),
                picture("sign.png", "inline", "other@x", 10),
                picture("photo.jpg", "attachment", "f_1@x", 10),
                picture("big.jpg", "inline", "logo1@x", 100_000)));

        assertThat(taken.keySet()).containsExactly("photo.jpg", "big.jpg");
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("logo.png", LeftOut.Reason.PICTURE_OF_TEXT),
                        new LeftOut("sign.png", LeftOut.Reason.PICTURE_OF_TEXT));
    }

    @Test
    void leavesOutWhatIsNobodysByTheListOfAllDoors() throws Exception {
        Unpacked unpacked = unpack(multipart(
                "mixed",
                PLAIN,
                file("filename=._a.pdf", "x"),
                file("filename=a.tmp", "x"),
                file("filename=.pdf", "x"),
                file("filename=a.pdf", "x")));

        assertThat(taken.keySet()).containsExactly("part-4.pdf", "a.pdf");
        assertThat(unpacked.leftOut())
                .containsExactly(
                        new LeftOut("._a.pdf", LeftOut.Reason.SYSTEM_FILE),
                        new LeftOut("a.tmp", LeftOut.Reason.UNFINISHED_FILE));
    }

    @Test
    void makesNothingOfAMailWithoutItsLastBoundary() {
        String whole = text(multipart("mixed", PLAIN, file("filename=rows.csv", "a,b\n".repeat(100))));

        assertDamaged(whole.replace("--outer--", ""), "its last boundary is missing");
        assertDamaged(whole.replace("--outer--", "--outer"), "its last boundary is missing");
        assertDamaged(whole.substring(0, whole.length() / 2), "its last boundary is missing");
    }

    @Test
    void makesNothingOfAMailWhoseInnerPartsAreCutOff() {
        String inner = "Content-Type: multipart/alternative; boundary=inner\n\n--inner\n" + PLAIN;

        assertDamaged(text(multipart("mixed", inner)), "its last boundary is missing");
    }

    @ParameterizedTest
    @CsvSource({"QUJD,ABC", "QUI=,AB", "QUJDRA,", "QUJDR,", "Q=,"})
    void makesNothingOfBase64ThatEndsWithinAGroup(String base64, String whole) throws Exception {
        byte[] mail = multipart("mixed", PLAIN, file("filename=a.txt\nContent-Transfer-Encoding: base64", base64));

        if (whole == null) {
            assertDamaged(text(mail), "the base64 of a file ends within a group");
        } else {
            unpack(mail);
            assertThat(taken).containsExactly(Map.entry("a.txt", whole));
        }
    }

    @Test
    void makesNothingOfQuotedPrintableThatEndsWithinALetter() throws Exception {
        String header = Archives.headers("QP") + "Content-Transfer-Encoding: quoted-printable\n\n";

        assertDamaged(header + "Gr=C3=BC=C", "its quoted-printable text ends within a letter");
        assertThat(read((header + "Gr=C3=BC=\n").getBytes(StandardCharsets.US_ASCII)))
                .contains("Grü");
    }

    @Test
    void readsBase64AsItArrives() throws Exception {
        unpack(multipart(
                "mixed",
                file("filename=noise.txt\nContent-Transfer-Encoding: BASE64 ", "QUJDR!E\n\n VG"),
                file("filename=two.txt\nContent-Transfer-Encoding: base64", "QQ==\nQkI=\nQ0ND"),
                file("filename=footer.txt\nContent-Transfer-Encoding: base64", "QUJD\n____________\nour list"),
                file("filename=line.txt\nContent-Transfer-Encoding: base64", "QUJD".repeat(20_000)),
                file("filename=plain.txt\nContent-Transfer-Encoding: base64", "%PDF-1.4 is (not) <base64>"),
                file("filename=uu.txt\nContent-Transfer-Encoding: x-uuencode", "begin 644 uu.txt\n#0V%T\n`\nend")));

        assertThat(taken)
                .containsEntry("noise.txt", "ABCDEF")
                .containsEntry("two.txt", "ABBCCC")
                .containsEntry("footer.txt", "ABC")
                .containsEntry("line.txt", "ABC".repeat(20_000))
                .containsEntry("plain.txt", "%PDF-1.4 is (not) <base64>")
                .containsEntry("uu.txt", "Cat");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "filename*0*=UTF-8''r%C3;filename*1*=%BC;filename*2=\".pdf\" | rü.pdf",
                "filename*0=\"name_part_0\"; filename*1=\"name_part_1.pdf\" | name_part_0name_part_1.pdf",
                "filename*1*=%20b.pdf; filename*0*=iso-8859-1'de'%E4 | ä b.pdf",
                "filename*0*=utf-8''XX%20(1).pd; filename*1=f | XX (1).pdf",
                "filename*=\"UTF-8''M%C3%A4rz.pdf\"; filename=\"Maerz.pdf\" | März.pdf",
                "filename*=Rechnung%205.pdf | Rechnung 5.pdf",
                "filename=\"=?utf-8?q?docu?= =?utf-8?q?ment.pdf?=\" | document.pdf",
                "filename=\"=?UTF-8?Q?Gr=C3?= =?UTF-8?Q?=BC=C3=9Fe.pdf?=\" | Grüße.pdf",
                "filename*0=\"=?UTF-8?Q?*_=F0=9F=98=81=F0?= =?UTF-8?Q?=9F=98=8\"; filename*1=\"1.docx?=\" | * 😁😁.docx",
                "filename==?iso-8859-1?Q?=C4pfel.pdf?= | Äpfel.pdf",
                "filename=Grüße.pdf | Grüße.pdf",
                "filename=\"C:\\x\\a.pdf\" | a.pdf",
                "filename=\"../../etc/a.pdf\" | a.pdf",
                "filename=\"a \\\"b\\\".pdf\" | a \"b\".pdf",
                "filename=\"a \"b\".pdf\" | a \"b\".pdf",
                "filename=Rechnung Nr 5.pdf | Rechnung Nr 5.pdf",
                "filename=invoice | invoice.pdf",
                "filename= | part-1.pdf",
                "size=5 | part-1.pdf"
            })
    void readsNamesAsProgramsWriteThem(String parameters, String name) throws Exception {
        unpack(multipart("mixed", "Content-Type: " + PDF + "; " + parameters + "\n\nx"));

        assertThat(taken.keySet()).containsExactly(name);
    }

    @Test
    void readsNamesInRawLatin1AndTakesTheOneThatSaysMore() throws Exception {
        unpack(text(multipart(
                        "mixed",
                        "Content-Type: application/pdf; name=\"right.pdf\"\n"
                                + "Content-Disposition: attachment; filename=\"attachment\"\n\nx",
                        file("filename=\"Grüße.pdf\"", "x"),
                        file("filename=\"very\n\tlong.pdf\"", "x")))
                .getBytes(Charset.forName("windows-1252")));

        assertThat(taken.keySet()).containsExactly("right.pdf", "Grüße.pdf", "very long.pdf");
    }

    @ParameterizedTest
    @CsvSource({
        "x-unknown, windows-1252",
        "cp-850, cp850",
        "utf8, utf-8",
        "us-ascii, utf-8",
        "utf-8, windows-1252",
        "iso-8859-1, utf-8",
        "'', utf-8",
        "'', windows-1252",
        "utf-16, utf-8",
        "utf-7, utf-8",
        "iso-8859-1, utf-16"
    })
    void readsTextWhoseCharsetIsNamedWronglyOrNotAtAll(String named, String real) throws Exception {
        String charset = named.isEmpty() ? "" : "; charset=\"" + named + "\"";
        byte[] header = (Archives.headers("Charsets") + "Content-Type: text/plain" + charset + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = "Schöne Grüße aus Köln".getBytes(Charset.forName(real));

        assertThat(read(joined(header, body))).contains("Schöne Grüße aus Köln");
    }

    @ParameterizedTest
    @CsvSource({
        "ks_c_5601-1987, x-windows-949, 청구서",
        "gb2312, gb18030, 发票",
        "shift_jis, windows-31j, 請求書",
        "iso-8859-8-i, iso-8859-8, חשבונית",
        "koi8-r, koi8-r, Счёт на оплату"
    })
    void readsCharsetsOfTheWorld(String named, String real, String said) throws Exception {
        byte[] header = (Archives.headers("World") + "Content-Type: text/plain; charset=" + named + "\n\n")
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(read(joined(header, said.getBytes(Charset.forName(real))))).contains(said);
    }

    @Test
    void readsUtf7AndTheCharsetThatHtmlNames() throws Exception {
        assertThat(read((Archives.headers("7") + "Content-Type: text/plain; charset=unicode-1-1-utf-7\n\n"
                                + "5 +IKw- + Gr+APwA3w-e")
                        .getBytes(StandardCharsets.US_ASCII)))
                .contains("5 € + Grüße");
        assertThat(read((Archives.headers("Meta") + "Content-Type: text/html\n\n"
                                + "<html><meta charset=windows-1251><p>Счёт")
                        .getBytes(Charset.forName("windows-1251"))))
                .contains("Счёт");
    }

    @Test
    void joinsLinesThatFlowAndPartsOfText() throws Exception {
        assertThat(read(multipart(
                        "mixed",
                        "Content-Type: text/plain; format=flowed; delsp=no\n\nOne line \nof two.\n> quoted \n> here\n-- \nAnna",
                        "Content-Type: text/plain\n\nSecond")))
                .contains("One line of two.\n> quoted here\n-- \nAnna")
                .contains("\nSecond\n");
    }

    @Test
    void readsReportsAsTextAndDigestsAsMails() throws Exception {
        byte[] report = multipart(
                "report; report-type=delivery-status",
                PLAIN,
                "Content-Type: message/delivery-status\n\nStatus: 5.2.2",
                "Content-Type: message/rfc822; name=\"Invoice 5\"\n\nSubject: Invoice\n\nText");
        byte[] digest = multipart("digest", "\nSubject: First\n\nOne", "\nSubject: Second\n\nTwo");

        assertThat(read(report)).contains("Status: 5.2.2");
        unpack(report);
        unpack(digest);
        assertThat(taken.keySet()).containsExactly("Invoice 5.eml", "mail-1.eml", "mail-2.eml");
    }

    @Test
    void tellsWhatOnlyPointsElsewhereAndWhatLiesBehindTheEnd() throws Exception {
        String mail = text(multipart(
                        "mixed",
                        PLAIN,
                        "Content-Type: message/external-body; access-type=URL; name=far.pdf\n\nContent-Type: a/b\n\n",
                        "Content-Type: message/partial; number=1; total=2; id=a\n\nx"))
                + "\n--outer\nContent-Type: application/pdf; name=late.pdf\n\nx\n--outer--\n";

        assertThat(unpack(mail.getBytes(StandardCharsets.UTF_8)).leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(LeftOut.Reason.ELSEWHERE, LeftOut.Reason.FRAGMENT, LeftOut.Reason.BEHIND_END);
    }

    @Test
    void saysThatAMailIsEncrypted() throws Exception {
        byte[] pgp = multipart(
                "encrypted; protocol=\"application/pgp-encrypted\"",
                "Content-Type: application/pgp-encrypted\n\nVersion: 1",
                "Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----");
        byte[] inline = (Archives.headers("PGP") + "\n-----BEGIN PGP MESSAGE-----\n\nhQ==\n")
                .getBytes(StandardCharsets.US_ASCII);

        assertRefused(pgp, Reason.ENCRYPTED, "The mail is encrypted");
        assertRefused(inline, Reason.ENCRYPTED, "The mail is encrypted");
        assertThat(unpack(multipart(
                                "mixed",
                                PLAIN,
                                "Content-Type: multipart/encrypted; boundary=e\n\n--e\n"
                                        + "Content-Type: application/octet-stream; name=a.asc\n\nx\n--e--"))
                        .leftOut())
                .containsExactly(new LeftOut("a.asc", LeftOut.Reason.ENCRYPTED));
    }

    @Test
    void readsWhatWasSignedAsIfItLayThereOpenly() throws Exception {
        byte[] signed = text(multipart("mixed", PLAIN, file("filename=signed.pdf", "%PDF-1")))
                .replace(Archives.headers("Parts"), "")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] cms : new byte[][] {Cms.signed(signed), Cms.signedInPieces(signed), Cms.compressed(signed)}) {
            taken.clear();
            byte[] mail = mime("application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m", cms);

            assertThat(read(mail)).contains("Hello");
            assertThat(unpack(mail).leftOut()).isEmpty();
            assertThat(taken).containsExactly(Map.entry("signed.pdf", "%PDF-1"));
        }
    }

    @Test
    void takesSignedFilesOutOfTheirEnvelope() throws Exception {
        byte[] cms = Cms.signed("%PDF-1".getBytes(StandardCharsets.US_ASCII));
        byte[] twice = Base64.getMimeEncoder().encode(cms);
        byte[] mail = multipart(
                "mixed",
                PLAIN,
                base64("application/octet-stream; name=contract.pdf.p7m", cms),
                base64("application/octet-stream; name=twice.pdf.p7m", twice),
                base64("application/octet-stream; name=other.p7m", new byte[] {1, 2, 3}));

        unpack(mail);

        assertThat(taken)
                .containsEntry("contract.pdf", "%PDF-1")
                .containsEntry("twice.pdf", "%PDF-1")
                .containsKey("other");
    }

    @Test
    void saysThatAMailIsEncryptedBySMime() {
        assertRefused(
                mime("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", Cms.enveloped()),
                Reason.ENCRYPTED,
                "The mail is encrypted");
    }

    @Test
    void makesNothingOfWhatWasSignedAndIsCutOff() {
        byte[] cms = Cms.signed("Content-Type: text/plain\n\nHello, and much more".getBytes(StandardCharsets.US_ASCII));
        byte[] cut = java.util.Arrays.copyOf(cms, cms.length - 110);

        assertRefused(
                mime("application/pkcs7-mime; name=smime.p7m", cut),
                Reason.CORRUPT,
                "The mail is cut off or damaged: what it signs is cut off");
    }

    @Test
    void takesFilesOutOfATextOfBeforeMime() throws Exception {
        String mail = Archives.headers("Old") + "\nSee below\nbegin 644 is only a word here\n\n"
                + "begin 644 my file.txt\n#0V%T\n`\nend\nRegards\n";

        assertThat(read(mail.getBytes(StandardCharsets.US_ASCII)))
                .contains("See below\nbegin 644 is only a word here")
                .contains("Regards")
                .doesNotContain("0V%T");
        unpack(mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(taken).containsExactly(Map.entry("my file.txt", "Cat"));
        taken.clear();
        assertDamaged(mail.substring(0, mail.indexOf("`\n")), "the uuencoded file has no end");
    }

    @Test
    void takesFilesWhereApplePutsThem() throws Exception {
        String mixed = """
                Content-Type: multipart/mixed; boundary=inner

                --inner
                Content-Type: text/html

                <p>Hello
                --inner
                Content-Disposition: inline;
                \tfilename="1 X.pdf"
                Content-Type: application/pdf;
                \tx-unix-mode=0644;
                \tname="1 X.pdf"

                %PDF-1
                --inner
                Content-Type: text/html

                <br>
                --inner--""";
        byte[] mail = multipart("alternative", PLAIN, mixed);

        assertThat(unpack(mail).leftOut()).isEmpty();
        assertThat(taken).containsExactly(Map.entry("1 X.pdf", "%PDF-1"));
        assertThat(read(mail)).containsOnlyOnce("Hello");
    }

    @ParameterizedTest
    @CsvSource({"-, -", "'\"a b\"', a b", "=_x, =_x", "abc, abc"})
    void readsBoundariesAsTheyAre(String written, String meant) throws Exception {
        String mail = Archives.headers("Boundary") + "Content-Type: multipart/mixed; boundary=" + written + "\n\n--"
                + meant
                + "\n" + PLAIN + "\nx --" + meant + " within a line\n--" + meant + "\n" + file("filename=a.txt", "A")
                + "\n--" + meant + "--\n";

        unpack(mail.getBytes(StandardCharsets.US_ASCII));

        assertThat(taken).containsExactly(Map.entry("a.txt", "A"));
    }

    @Test
    void refusesSeveralPartsWithoutABoundary() {
        assertDamaged(
                Archives.headers("None") + "Content-Type: multipart/mixed\n\n--a\n" + PLAIN + "\n--a--\n",
                "it has several parts and does not say what is between them");
    }

    @Test
    void readsAMailThatBeginsLikeAnExport() throws Exception {
        byte[] mail = ("\ufeff\r\n" + Archives.headers("Export") + "\r\nHello").getBytes(StandardCharsets.UTF_8);

        assertThat(read(mail)).contains("Subject: Export").contains("Hello");
    }

    private void assertDamaged(String mail, String why) {
        assertRefused(mail.getBytes(StandardCharsets.UTF_8), Reason.CORRUPT, "The mail is cut off or damaged: " + why);
    }

    private void assertRefused(byte[] mail, Reason reason, String message) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> unpack(mail))
                .withMessage(message)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
        assertThat(taken).isEmpty();
    }

    private String read(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader().text(Files.write(folder.resolve("mail.eml"), mail));
    }

    private Unpacked unpack(byte[] mail) throws IOException, UnreadableDocumentException {
        return reader().unpack(
                        Files.write(folder.resolve("mail.eml"), mail),
                        LIMITS,
                        (number, path, content) ->
                                taken.put(path, new String(content.readAllBytes(), StandardCharsets.UTF_8)),
                        Progress.NONE);
    }

    private MailReader reader() {
        return new MailReader(100_000, new OutlookMail(), folder);
    }

    private static String text(byte[] mail) {
        return new String(mail, StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static String file(String disposition, String content) {
        return "Content-Type: application/octet-stream\nContent-Disposition: attachment; " + disposition + "\n\n"
                + content;
    }

    private static String picture(String name, String disposition, String id, int size) {
        return "Content-Type: image/png; name=" + name + "\nContent-ID: <" + id + ">\nContent-Disposition: "
                + disposition + "\n\n" + "x".repeat(size);
    }

    private static String base64(String type, byte[] content) {
        return "Content-Type: " + type + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(content);
    }

    private static byte[] mime(String type, byte[] content) {
        return (Archives.headers("Signed") + base64(type, content)).getBytes(StandardCharsets.US_ASCII);
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
