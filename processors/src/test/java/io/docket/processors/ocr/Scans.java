package io.docket.processors.ocr;

import io.docket.samples.Scanner;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of pages as a scanner or a camera would. */
final class Scans {
    static final int DPI = Scanner.DPI;

    static final List<String> ENGLISH = List.of(
            "Hudson Office Supplies Limited",
            "27 Harbour Street, Bristol BS1 4QT",
            "Invoice number: INV-20417",
            "Invoice date: 14 March 2026",
            "Please pay the total amount within thirty days of the invoice date.",
            "Description                     Quantity      Price      Amount",
            "Paper for printers, white            12       4.50       54.00",
            "Folders with two rings                8       3.25       26.00",
            "Subtotal 80.00",
            "Tax 20 % 16.00",
            "Total amount due 96.00",
            "Thank you for your order and for the payment of the last invoice.");

    static final List<String> GERMAN = List.of(
            "Bäckerei Grünwald und Söhne",
            "Königstraße 14, 70173 Stuttgart",
            "Rechnungsnummer: 2026-0815",
            "Rechnungsdatum: 14. März 2026",
            "Bitte überweisen Sie den Betrag innerhalb von vierzehn Tagen ohne Abzug.",
            "Bezeichnung                     Menge      Einzelpreis      Betrag",
            "Brötchen für die Frühstücke       120       0,45       54,00",
            "Käsekuchen, große Stücke            8       3,25       26,00",
            "Summe netto 80,00",
            "Umsatzsteuer 7 % 5,60",
            "Zu zahlender Gesamtbetrag 85,60",
            "Vielen Dank für Ihre Bestellung und für die Zahlung der letzten Rechnung.");

    private Scans() {}

    /** A page of lines of 11 points, black on white. */
    static BufferedImage page(List<String> lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, lines);
            return new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
        }
    }

    private static void write(PDDocument document, PDPage page, List<String> lines) throws IOException {
        PDFont font = new PDType1Font(FontName.HELVETICA);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 11);
            content.setLeading(24);
            content.newLineAtOffset(60, 760);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** Turned clockwise by a multiple of 90 degrees. */
    static BufferedImage turned(BufferedImage image, int degrees) {
        return Pictures.turned(image, degrees);
    }

    /** With fewer pixels for an inch than {@link #DPI}. */
    static BufferedImage smaller(BufferedImage image, double dpi) {
        return Scanner.smaller(image, dpi);
    }

    /** Laid askew on the glass, clockwise, with white around. */
    static BufferedImage askew(BufferedImage image, double degrees) {
        BufferedImage askew = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = askew.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        AffineTransform turn = AffineTransform.getRotateInstance(
                Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        graphics.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        graphics.dispose();
        return askew;
    }

    /** Grey, soft and grainy. */
    static BufferedImage poor(BufferedImage image) {
        return Scanner.poor(image);
    }

    /** On a dark table, 300 pixels from each edge. */
    static BufferedImage photo(BufferedImage page) {
        return Scanner.photo(page);
    }

    static BufferedImage inverted(BufferedImage image) {
        BufferedImage inverted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                inverted.setRGB(x, y, ~image.getRGB(x, y));
            }
        }
        return inverted;
    }

    /** Returns the share of the words of these lines that a text has, 0 to 1. */
    static double found(List<String> lines, String text) {
        List<String> read = Arrays.asList(text.split("\\s+", -1));
        List<String> words = lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
                .toList();
        return (double) words.stream().filter(read::contains).count() / words.size();
    }
}
