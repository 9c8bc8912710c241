package io.docket.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes small files in Outlook's forms: TNEF (MS-OXTNEF) and MSG (MS-OXMSG). */
public final class OutlookFiles {
    private OutlookFiles() {}

    /** Returns a message with a text and one file. */
    public static byte[] tnef(String text, String name, String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(6).putInt(0x223e9f78).putShort((short) 1).array());
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        attribute(out, 1, 0x0002800c, body);
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x0006800f, content.getBytes(StandardCharsets.US_ASCII));
        byte[] utf16 = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        int padded = (utf16.length + 3) / 4 * 4;
        attribute(
                out,
                2,
                0x00069005,
                little(16 + padded)
                        .putInt(1)
                        .putInt(0x3707001f)
                        .putInt(1)
                        .putInt(utf16.length)
                        .put(utf16)
                        .array());
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, int level, int id, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xff;
        }
        out.write(level);
        out.writeBytes(little(8).putInt(id).putInt(data.length).array());
        out.writeBytes(data);
        out.writeBytes(little(2).putShort((short) sum).array());
    }

    /** Returns a message with a text, a file, a message and a link. */
    public static byte[] msg(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            DirectoryEntry root = container.getRoot();
            message(root, 32, "Rechnung März", "Guten Tag");
            text(root, "0C1A", "Anna Acker");
            DirectoryEntry first = attachment(root, 0, "a.pdf");
            stream(first, "__substg1.0_37010102", "%PDF-1".getBytes(StandardCharsets.US_ASCII));
            DirectoryEntry second = attachment(root, 1, "Inner");
            message(second.createDirectory("__substg1.0_3701000D"), 24, "Inner", "Inside");
            attachment(root, 2, "far.pdf");
            container.writeFilesystem(Files.newOutputStream(file));
        }
        return Files.readAllBytes(file);
    }

    private static void message(DirectoryEntry folder, int header, String subject, String body) throws IOException {
        stream(folder, "__properties_version1.0", new byte[header]);
        text(folder, "001A", "IPM.Note");
        text(folder, "0037", subject);
        text(folder, "1000", body);
    }

    private static DirectoryEntry attachment(DirectoryEntry root, int number, String name) throws IOException {
        DirectoryEntry folder = root.createDirectory(String.format("__attach_version1.0_#%08X", number));
        stream(folder, "__properties_version1.0", new byte[8]);
        text(folder, "3707", name);
        return folder;
    }

    private static void text(DirectoryEntry folder, String property, String text) throws IOException {
        stream(folder, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void stream(DirectoryEntry folder, String name, byte[] bytes) throws IOException {
        folder.createDocument(name, new ByteArrayInputStream(bytes));
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
