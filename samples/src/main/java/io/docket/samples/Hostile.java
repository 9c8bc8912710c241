package io.docket.samples;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files that were made to harm whoever reads them into a folder and returns where each is. */
public final class Hostile {
    private static final int NESTED_FORMS = 28;
    private static final int BOMB_BYTES = 300 << 20;

    private Hostile() {}

    /** A PDF of 1 KB with a font for whose widths PDFBox 3.0.8 takes gigabytes. */
    public static Path pdfThatEatsMemory(Path folder) throws IOException {
        return pdf(
                folder.resolve("memory.pdf"),
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                        stream("BT /F 12 Tf 20 100 Td <0041> Tj ET", ""),
                        "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>",
                        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
                                + "/Supplement 0>>/W[0 2147483646 500]/FontDescriptor 7 0 R>>",
                        "<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
                                + "/Descent -200/CapHeight 700/StemV 80>>"));
    }

    /** A PDF whose page draws a form twice, which draws a form twice, and so on: 2^28 times in all. */
    public static Path pdfThatNeverEnds(Path folder) throws IOException {
        List<String> objects = new ArrayList<>(List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
                stream("/X Do /X Do", "")));
        for (int next = objects.size() + 2; objects.size() < NESTED_FORMS + 4; next++) {
            objects.add(stream(
                    "/X Do /X Do",
                    "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + next + " 0 R>>>>"));
        }
        objects.add(stream("0 0 1 1 re f", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"));
        return pdf(folder.resolve("endless.pdf"), objects);
    }

    /** A PDF with a page of text, whose tree of pages has itself as its first branch. */
    public static Path pdfWhosePagesLoop(Path folder) throws IOException {
        return pdf(
                folder.resolve("loop.pdf"),
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                        stream("BT /F 12 Tf 20 100 Td (Invoice) Tj ET", ""),
                        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
    }

    /** A PDF with a page that shows an image of so many pixels in each direction, and of no bytes. */
    public static Path pdfWithAnImageOfPixels(Path folder, int pixels) throws IOException {
        return pdf(
                folder.resolve("pixels.pdf"),
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
                        stream("200 0 0 200 0 0 cm /X Do", ""),
                        stream(
                                "",
                                "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8/Width " + pixels
                                        + "/Height " + pixels)));
    }

    /** A PDF with a page of one point by so many. */
    public static Path pdfAsWideAs(Path folder, int points) throws IOException {
        return pdf(
                folder.resolve("wide.pdf"),
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + points + " 1]>>"));
    }

    /** A PDF of more pages than anybody sends, all of them the same. */
    public static Path pdfOfPages(Path folder, int pages) throws IOException {
        return pdf(
                folder.resolve("pages.pdf"),
                List.of(
                        "<</Type/Catalog/Pages 2 0 R>>",
                        "<</Type/Pages/Kids[" + "3 0 R ".repeat(pages) + "]/Count " + pages + ">>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>"));
    }

    /** A Word document whose 300 MB of text are packed into a few hundred KB. */
    public static Path docxBomb(Path folder) throws IOException {
        return docx(folder.resolve("bomb.docx"), out -> {
            out.write(
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                            .getBytes(UTF_8));
            fill(out, ' ');
            out.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(UTF_8));
        });
    }

    /** A Word document that asks its reader for a file of the reader's machine. */
    public static Path docxThatAsksForAFile(Path folder, Path wanted) throws IOException {
        String xml = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + wanted.toUri() + "\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>";
        return docx(folder.resolve("xxe.docx"), out -> out.write(xml.getBytes(UTF_8)));
    }

    /** An Excel workbook whose 300 MB of one sheet are packed into a few hundred KB. */
    public static Path xlsxBomb(Path folder) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            fill(zip, ' ');
            zip.closeEntry();
        }
        return file;
    }

    /** 300 MB of zeros in a few hundred KB. */
    public static Path gzipBomb(Path folder) throws IOException {
        Path file = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            fill(out, '\0');
        }
        return file;
    }

    /** An e-invoice whose note is a word ten times ten times ten … times: 10^9 in all. */
    public static Path invoiceThatGrows(Path folder) throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY x0 \"word\">");
        for (int i = 1; i <= 9; i++) {
            entities.append("<!ENTITY x").append(i).append(" \"");
            entities.append(("&x" + (i - 1) + ";").repeat(10)).append("\">");
        }
        return invoice(folder.resolve("grows.xml"), entities.toString(), "&x9;");
    }

    /** An e-invoice that asks its reader for a file of the reader's machine. */
    public static Path invoiceThatAsksForAFile(Path folder, Path wanted) throws IOException {
        return invoice(folder.resolve("asks.xml"), "<!ENTITY secret SYSTEM \"" + wanted.toUri() + "\">", "&secret;");
    }

    /** The start of a PNG that says to have so many pixels in each direction, and has none. */
    public static Path pngOfPixels(Path folder, int pixels) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(17).put("IHDR".getBytes(US_ASCII));
        header.putInt(pixels).putInt(pixels).put(new byte[] {8, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(header.array());
        ByteBuffer png = ByteBuffer.allocate(33).put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        png.putInt(13).put(header.array()).putInt((int) crc.getValue());
        return Files.write(folder.resolve("pixels.png"), png.array());
    }

    /** Arrays in arrays, so many levels down. */
    public static Path jsonOfDepth(Path folder, int depth) throws IOException {
        return Files.writeString(folder.resolve("deep.json"), "[".repeat(depth) + "]".repeat(depth));
    }

    /** A page with a script, named as a text. */
    public static Path pageNamedText(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("page.txt"),
                "<!DOCTYPE html><html><script>alert(document.cookie)</script><p>Pay at once</p></html>");
    }

    /** A text with a NUL character, which ends the text for some readers and not for others. */
    public static Path textWithNul(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("nul.txt"), "Pay 100\0.00 to the account below.\n" + "It is due at once.\n".repeat(20));
    }

    /** A Word document whose name says PDF. */
    public static Path docxNamedPdf(Path folder) throws IOException {
        return docx(
                folder.resolve("word.pdf"),
                out -> out.write(
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
                                .getBytes(UTF_8)));
    }

    /** A table with cells, and a rejected row, that a spreadsheet would run as formulas. */
    public static Path csvWithFormulas(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("formulas.csv"),
                "id,note\n1,\"=HYPERLINK(\"\"http://x.example\"\")\"\n2,@SUM(A1)\n3,-5.20\n=1+1,too,many\n");
    }

    /** A table with one cell of so many bytes. */
    public static Path csvWithAHugeCell(Path folder, int bytes) throws IOException {
        Path file = folder.resolve("huge-cell.csv");
        byte[] block = "x".repeat(1 << 16).getBytes(US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("id,name\n1,Anna\n2,\"".getBytes(US_ASCII));
            for (int written = 0; written < bytes; written += block.length) {
                out.write(block);
            }
            out.write("\"\n3,Bo\n".getBytes(US_ASCII));
        }
        return file;
    }

    @FunctionalInterface
    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static Path docx(Path file, Body document) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            document.write(zip);
            zip.closeEntry();
        }
        return file;
    }

    private static void fill(OutputStream out, char with) throws IOException {
        byte[] block = String.valueOf(with).repeat(1 << 16).getBytes(US_ASCII);
        for (int written = 0; written < BOMB_BYTES; written += block.length) {
            out.write(block);
        }
    }

    private static Path invoice(Path file, String entities, String note) throws IOException {
        return Files.writeString(
                file,
                "<?xml version=\"1.0\"?><!DOCTYPE Invoice [" + entities + "]>"
                        + "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
                        + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">"
                        + "<cbc:ID>1</cbc:ID><cbc:Note>" + note + "</cbc:Note></Invoice>");
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String stream(String content, String dictionary) {
        return "<<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    /** ISO 32000-1, 7.5: objects numbered from 1, the first of them the catalog. */
    private static Path pdf(Path file, List<String> objects) throws IOException {
        StringBuilder text = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", text.length()));
            text.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = text.length();
        text.append(table)
                .append("trailer\n<</Root 1 0 R/Size " + (objects.size() + 1) + ">>\nstartxref\n" + start
                        + "\n%%EOF\n");
        return Files.write(file, text.toString().getBytes(US_ASCII));
    }
}
