package io.docket.processors.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Office files part by part, in the edition of the standard that a test wants. */
final class TestOoxml {
    private static final String OASIS = "http://schemas.openxmlformats.org/";
    static final String NAMES = " xmlns:w=\"" + OASIS + "wordprocessingml/2006/main\" xmlns:r=\"" + OASIS
            + "officeDocument/2006/relationships\" xmlns:m=\"" + OASIS + "officeDocument/2006/math\" xmlns:a=\"" + OASIS
            + "drawingml/2006/main\" xmlns:p=\"" + OASIS + "presentationml/2006/main\" xmlns:wp=\"" + OASIS
            + "drawingml/2006/wordprocessingDrawing\" xmlns:pic=\"" + OASIS + "drawingml/2006/picture\" xmlns:c=\""
            + OASIS + "drawingml/2006/chart\" xmlns:dgm=\"" + OASIS + "drawingml/2006/diagram\" xmlns:mc=\"" + OASIS
            + "markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

    private final String main;
    private final Map<String, String> parts = new LinkedHashMap<>();
    /** For each part, its relations. */
    private final Map<String, StringBuilder> relations = new LinkedHashMap<>();

    TestOoxml(String main) {
        this.main = main;
    }

    static TestOoxml docx(String body) {
        return new TestOoxml("word/document.xml")
                .part("word/document.xml", "<w:document" + NAMES + "><w:body>" + body + "</w:body></w:document>");
    }

    TestOoxml part(String name, String xml) {
        parts.put(name, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
        return this;
    }

    /** Relates the main part to another. */
    TestOoxml related(String id, String kind, String part, String xml) {
        relate(main, id, kind, "/" + part);
        return part(part, xml);
    }

    TestOoxml relate(String from, String id, String kind, String target) {
        relations
                .computeIfAbsent(from, none -> new StringBuilder())
                .append("<Relationship Id=\"" + id + "\" Type=\"" + OASIS + "officeDocument/2006/relationships/" + kind
                        + "\" Target=\"" + target + "\"/>");
        return this;
    }

    Path save(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            write(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + OASIS + "package/2006/content-types\"><Default Extension=\"rels\" ContentType="
                            + "\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            write(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"r\" Type=\"" + OASIS
                            + "officeDocument/2006/relationships/officeDocument\" Target=\"" + main + "\"/>"));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
            for (Map.Entry<String, StringBuilder> part : relations.entrySet()) {
                int slash = part.getKey().lastIndexOf('/') + 1;
                String name = part.getKey().substring(0, slash) + "_rels/"
                        + part.getKey().substring(slash) + ".rels";
                write(zip, name, relations(part.getValue().toString()));
            }
        }
        return file;
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + OASIS + "package/2006/relationships\">" + all + "</Relationships>";
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
