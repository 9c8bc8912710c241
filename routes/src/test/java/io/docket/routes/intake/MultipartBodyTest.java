package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MultipartBodyTest {
    private static final String TYPE = "multipart/form-data; boundary=----Form7MA4YWxk";
    private static final String BOUNDARY = "------Form7MA4YWxk";

    /** A part; its bytes as Latin-1. */
    private record Read(String name, @Nullable String fileName, String bytes) {}

    @Test
    void readsFieldsAndFilesInOrder() throws Exception {
        List<Read> parts = read(body(
                "Content-Disposition: form-data; name=\"client_name\"\r\n\r\nMüller",
                "Content-Disposition: form-data; name=\"file\"; filename=\"Rechnung März.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n%PDF",
                "Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n"));

        assertThat(parts).extracting(Read::name).containsExactly("client_name", "file", "file");
        assertThat(parts).extracting(Read::fileName).containsExactly(null, "Rechnung März.pdf", "");
        assertThat(parts)
                .extracting(
                        part -> new String(part.bytes().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .containsExactly("Müller", "%PDF", "");
    }

    @Test
    void keepsEveryByteOfAFile() throws Exception {
        byte[] random = new byte[300_000];
        new Random(1).nextBytes(random);
        for (byte[] bytes :
                List.of(random, new byte[2_000_000], "\r\n--\r\n\n\r\n------Form7M".getBytes(StandardCharsets.UTF_8))) {
            List<Read> parts = read(body(header("a.bin"), bytes));

            assertThat(parts)
                    .hasSize(1)
                    .first()
                    .satisfies(
                            part -> assertThat(part.bytes()).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void doesNotOpenMailsAndMultipartsThatAreSentAsFiles() throws Exception {
        String mail = "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nA\r\n--x--";

        List<Read> parts = read(body(
                header("a.eml") + "Content-Type: message/rfc822\r\n\r\n" + mail,
                header("b.mht") + "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nA\r\n--x--"));

        assertThat(parts).extracting(Read::fileName).containsExactly("a.eml", "b.mht");
        assertThat(parts.get(0).bytes()).isEqualTo(mail);
    }

    @Test
    void ignoresATransferEncodingThatNobodyMeans() throws Exception {
        List<Read> parts = read(body(header("a.txt") + "Content-Transfer-Encoding: base64\r\n\r\nQUJD"));

        assertThat(parts.get(0).bytes()).isEqualTo("QUJD");
    }

    @Test
    void refusesABodyThatIsCutOff() throws Exception {
        byte[] whole = body(header("a.txt") + "\r\nA text", header("b.txt") + "\r\nAnother");

        for (int length : new int[] {whole.length - 30, whole.length / 2, 10}) {
            assertThatExceptionOfType(MimeException.class).isThrownBy(() -> read(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    void refusesEndlessHeaders() {
        assertThatExceptionOfType(MimeException.class)
                .isThrownBy(() -> read(body("X: " + "y".repeat(20_000) + "\r\n\r\n")));
        assertThatExceptionOfType(MimeException.class).isThrownBy(() -> read(body("X: y\r\n".repeat(100) + "\r\n")));
    }

    private static String header(String fileName) {
        return "Content-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n";
    }

    private static byte[] body(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append(BOUNDARY + "\r\n").append(part).append("\r\n");
        }
        return body.append(BOUNDARY + "--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(String header, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write((BOUNDARY + "\r\n" + header + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write(("\r\n" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static List<Read> read(byte[] body) throws IOException, MimeException {
        MultipartBody parts = new MultipartBody(TYPE, new ByteArrayInputStream(body));
        List<Read> read = new ArrayList<>();
        for (MultipartBody.Part part = parts.next(); part != null; part = parts.next()) {
            read.add(new Read(
                    part.name(),
                    part.fileName(),
                    new String(part.content().readAllBytes(), StandardCharsets.ISO_8859_1)));
        }
        return read;
    }
}
