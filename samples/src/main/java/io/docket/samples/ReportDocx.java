package io.docket.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Writes a report as DOCX: headings, a table, each section on a new page. */
final class ReportDocx {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private ReportDocx() {}

    static void write(Path file, Report report) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            fill(document, report);
            document.getProperties().getCoreProperties().setCreated("2026-01-01T00:00:00Z");
            document.getProperties().getCoreProperties().setModified("2026-01-01T00:00:00Z");
            document.write(out);
            Files.write(file, withFixedTimes(out.toByteArray()));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static void fill(XWPFDocument document, Report report) {
        heading(document, report.title(), 22, false);
        for (Report.Section section : report.sections()) {
            heading(document, section.heading(), 15, !section.heading().equals("Summary"));
            for (String paragraph : section.paragraphs()) {
                document.createParagraph().createRun().setText(paragraph);
            }
            if (!section.table().isEmpty()) {
                table(document, section.table());
            }
        }
    }

    private static void heading(XWPFDocument document, String text, int size, boolean onNewPage) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(size > 20 ? 0 : 1));
        XWPFRun run = paragraph.createRun();
        if (onNewPage) {
            run.addBreak(BreakType.PAGE);
        }
        run.setBold(true);
        run.setFontSize(size);
        run.setText(text);
    }

    private static void table(XWPFDocument document, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                table.getRow(row).getCell(column).setText(rows.get(row).get(column));
            }
        }
    }

    /** Writes the package again, because POI stamps its parts with the time of day. */
    private static byte[] withFixedTimes(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WRITTEN);
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
