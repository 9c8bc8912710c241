package io.docket.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives and mails, well-meant and hostile. */
public final class Archives {
    private static final String LINE = "\r\n";

    private Archives() {}

    /** Returns a ZIP archive of files by their paths, in order; a path that ends with a slash is a folder. */
    public static byte[] zip(Map<String, byte[]> files) throws IOException {
        return zip(files, StandardCharsets.UTF_8);
    }

    /** The same with names in a charset, which the archive does not tell unless it is UTF-8. */
    public static byte[] zip(Map<String, byte[]> files, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Returns texts by their paths as files. */
    public static Map<String, byte[]> texts(String... pathsAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Returns an archive in an archive, and so on, so many of them, with a letter in the innermost. */
    public static byte[] nested(int archives, String letter) throws IOException {
        byte[] inner = letter.getBytes(StandardCharsets.UTF_8);
        String name = "letter.txt";
        for (int i = 0; i < archives; i++) {
            inner = zip(Map.of(name, inner));
            name = "inner-" + i + ".zip";
        }
        return inner;
    }

    /** Writes an archive of a few KB for each MB that comes out of it. */
    public static Path bomb(Path file, int megabytes) throws IOException {
        byte[] block = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return file;
    }

    /** Returns the same archive as programs write it that protect it by a password: bit 0 of the flags is set. */
    public static byte[] encrypted(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i + 9 < changed.length; i++) {
            if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 3 && changed[i + 3] == 4) {
                changed[i + 6] |= 1;
            } else if (changed[i] == 'P' && changed[i + 1] == 'K' && changed[i + 2] == 1 && changed[i + 3] == 2) {
                changed[i + 8] |= 1;
            }
        }
        return changed;
    }

    /** Returns a mail with a plain text and attached files. */
    public static byte[] mail(String subject, String text, Map<String, byte[]> files) {
        StringBuilder mail = new StringBuilder(headers(subject))
                .append("Content-Type: multipart/mixed; boundary=\"outer\"")
                .append(LINE + LINE)
                .append("--outer" + LINE + "Content-Type: text/plain; charset=UTF-8" + LINE)
                .append("Content-Transfer-Encoding: 8bit" + LINE + LINE)
                .append(text)
                .append(LINE);
        files.forEach((name, bytes) -> mail.append("--outer" + LINE)
                .append("Content-Type: application/octet-stream" + LINE)
                .append("Content-Disposition: attachment; filename=\"" + name + "\"" + LINE)
                .append("Content-Transfer-Encoding: base64" + LINE + LINE)
                .append(Base64.getMimeEncoder().encodeToString(bytes))
                .append(LINE));
        return mail.append("--outer--" + LINE).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the headers that every mail has, up to MIME-Version. */
    public static String headers(String subject) {
        return "Received: from mx.example.com by mail.example.org; Mon, 2 Mar 2026 09:00:00 +0100" + LINE
                + "From: Anna Acker <anna@example.com>" + LINE
                + "To: invoices@example.org" + LINE
                + "Date: Mon, 2 Mar 2026 09:00:00 +0100" + LINE
                + "Subject: " + subject + LINE
                + "Message-ID: <1@example.com>" + LINE
                + "MIME-Version: 1.0" + LINE;
    }
}
