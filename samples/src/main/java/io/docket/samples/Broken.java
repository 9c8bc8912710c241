package io.docket.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Writes files that cannot be processed into a folder and returns where each is. */
public final class Broken {
    /** One transparent pixel. */
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private Broken() {}

    /** No byte at all. */
    public static Path emptyFile(Path folder) throws IOException {
        return Files.write(folder.resolve("empty.pdf"), new byte[0]);
    }

    /** The first 40 % of a PDF: without its page tree and cross-reference table. */
    public static Path truncatedPdf(Path folder) throws IOException {
        byte[] whole = pdf();
        return Files.write(folder.resolve("truncated.pdf"), Arrays.copyOf(whole, whole.length * 2 / 5));
    }

    /** A PDF that asks for a password: {@code secret}. */
    public static Path protectedPdf(Path folder) throws IOException {
        Path file = folder.resolve("protected.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(file.toFile());
        }
        return file;
    }

    /** Rows of data where the header should be. */
    public static Path csvWithoutHeader(Path folder) throws IOException {
        return Files.writeString(folder.resolve("no-header.csv"), "1,Anna,anna@example.org\n2,Bo,bo@example.org\n");
    }

    /** Five rows of which the second has a cell less and the fourth, in line 5, one more. */
    public static Path csvWithRaggedRows(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("ragged.csv"),
                "id,name,city\n1,Anna,Ulm\n2,Bo\n3,Cleo,Graz\n4,Dan,Oulu,FI\n5,Eve,Bern\n");
    }

    /** Latin-1 in one line of a file that is UTF-8 in another. */
    public static Path csvWithMixedCharsets(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("id,name\n1,Zoë\n2,M".getBytes(UTF_8));
        bytes.write(0xFC);
        bytes.writeBytes("ller\n".getBytes(UTF_8));
        return Files.write(folder.resolve("mixed.csv"), bytes.toByteArray());
    }

    /** An image whose name says PDF. */
    public static Path pngNamedPdf(Path folder) throws IOException {
        return Files.write(folder.resolve("image.pdf"), Base64.getDecoder().decode(PNG));
    }

    /** The head of a Windows program. */
    public static Path executable(Path folder) throws IOException {
        byte[] bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        bytes[0x80] = 'P';
        bytes[0x81] = 'E';
        return Files.write(folder.resolve("program.exe"), bytes);
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 20; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
