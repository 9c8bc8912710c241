package io.docket.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Presentations, texts of LibreOffice, RTF and pages that were made to harm their reader, or are broken. */
public final class HostileOffice {
    private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OOXML = "http://schemas.openxmlformats.org/";
    private static final int BOMB = 100_000_000;

    private HostileOffice() {}

    /** A text that asks its reader for a file of the reader's machine. */
    public static Path odtThatAsksForAFile(Path folder, Path wanted) throws IOException {
        return odt(folder.resolve("asks.odt"), asking(wanted) + content("<text:p>&secret;</text:p>"));
    }

    /** A text of 100 million letters in some 100 KB. */
    public static Path odtBomb(Path folder) throws IOException {
        return odt(folder.resolve("bomb.odt"), content("<text:p>" + "0".repeat(BOMB) + "</text:p>"));
    }

    /** A text whose elements lie in each other without end. */
    public static Path odtOfDepth(Path folder, int depth) throws IOException {
        return odt(
                folder.resolve("deep.odt"),
                content("<text:p>" + "<text:span>".repeat(depth) + "</text:span>".repeat(depth) + "</text:p>"));
    }

    /** A text that a password protects. */
    public static Path odtWithAPassword(Path folder) throws IOException {
        Map<String, String> entries = odtEntries("not to be read without the key");
        entries.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"" + OASIS + "manifest:1.0\"><manifest:file-entry"
                        + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\">"
                        + "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>");
        return zip(folder.resolve("locked.odt"), entries);
    }

    /** A text whose XML ends in the middle. */
    public static Path odtThatIsBroken(Path folder) throws IOException {
        return odt(folder.resolve("broken.odt"), content("<text:p>half").replaceFirst("</office:text>.*", ""));
    }

    /** A presentation that asks its reader for a file of the reader's machine. */
    public static Path pptxThatAsksForAFile(Path folder, Path wanted) throws IOException {
        return pptx(folder.resolve("asks.pptx"), asking(wanted) + slide("&secret;", ""));
    }

    /** A presentation with 100 million letters on a slide in some 100 KB. */
    public static Path pptxBomb(Path folder) throws IOException {
        return pptx(folder.resolve("bomb.pptx"), slide("0".repeat(BOMB), ""));
    }

    /** A presentation whose groups lie in each other without end. */
    public static Path pptxOfDepth(Path folder, int depth) throws IOException {
        return pptx(folder.resolve("deep.pptx"), slide("x", "<p:grpSp>".repeat(depth) + "</p:grpSp>".repeat(depth)));
    }

    /** A presentation with a slide whose XML ends in the middle. */
    public static Path pptxThatIsBroken(Path folder) throws IOException {
        return pptx(folder.resolve("broken.pptx"), "<p:sld><half");
    }

    /** RTF whose groups lie in each other without end. */
    public static Path rtfOfDepth(Path folder, int depth) throws IOException {
        return Files.writeString(folder.resolve("deep.rtf"), "{\\rtf1 " + "{".repeat(depth), US_ASCII);
    }

    /** RTF that ends in the middle of a word. */
    public static Path rtfThatIsCutOff(Path folder) throws IOException {
        return Files.writeString(folder.resolve("cut.rtf"), "{\\rtf1\\ansi Pay at on", US_ASCII);
    }

    /** RTF with a picture that says to have two gigabytes. */
    public static Path rtfWithAHugePicture(Path folder) throws IOException {
        return Files.writeString(folder.resolve("picture.rtf"), "{\\rtf1 {\\pict\\bin2000000000 abc}}", US_ASCII);
    }

    /** A page whose elements lie in each other without end. */
    public static Path pageOfDepth(Path folder, int depth) throws IOException {
        return Files.writeString(folder.resolve("deep.html"), "<html><body>" + "<div>".repeat(depth), US_ASCII);
    }

    private static String asking(Path wanted) {
        return "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + wanted.toUri() + "\">]>";
    }

    private static String content(String body) {
        return "<office:document-content xmlns:office=\"" + OASIS + "office:1.0\" xmlns:text=\"" + OASIS
                + "text:1.0\"><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    private static Path odt(Path file, String content) throws IOException {
        return zip(file, odtEntries(content));
    }

    private static Map<String, String> odtEntries(String content) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put("content.xml", content);
        return entries;
    }

    private static String slide(String text, String more) {
        return "<p:sld xmlns:p=\"" + OOXML + "presentationml/2006/main\" xmlns:a=\"" + OOXML
                + "drawingml/2006/main\"><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>" + text
                + "</a:t></a:r></a:p></p:txBody></p:sp>" + more + "</p:spTree></p:cSld></p:sld>";
    }

    private static Path pptx(Path file, String slide) throws IOException {
        String types = OOXML + "package/2006/content-types";
        String kind = "application/vnd.openxmlformats-officedocument.presentationml.";
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + types + "\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\""
                        + "/ppt/presentation.xml\" ContentType=\"" + kind + "presentation.main+xml\"/><Override"
                        + " PartName=\"/ppt/slides/slide1.xml\" ContentType=\"" + kind + "slide+xml\"/></Types>");
        entries.put("_rels/.rels", relation("officeDocument", "ppt/presentation.xml"));
        entries.put(
                "ppt/presentation.xml",
                "<p:presentation xmlns:p=\"" + OOXML + "presentationml/2006/main\" xmlns:r=\"" + OOXML
                        + "officeDocument/2006/relationships\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/>"
                        + "</p:sldIdLst></p:presentation>");
        entries.put("ppt/_rels/presentation.xml.rels", relation("slide", "slides/slide1.xml"));
        entries.put("ppt/slides/slide1.xml", slide);
        return zip(file, entries);
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + OOXML + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                + OOXML + "officeDocument/2006/relationships/" + type + "\" Target=\"" + target
                + "\"/></Relationships>";
    }

    private static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
