package io.docket.samples;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes of pages what a scanner or a camera makes of paper: pictures without text. */
public final class Scanner {
    /** Pixels for an inch. */
    public static final int DPI = 200;

    /** Pixels of the table around a page that was photographed. */
    public static final int TABLE = 300;

    private static final int TABLE_SHADE = 70;
    private static final int DARKER = 15;
    private static final int GRAIN = 12;
    private static final float QUALITY = 0.8f;

    private Scanner() {}

    /** Returns the first page of a PDF, clean. */
    public static BufferedImage picture(Path pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf.toFile())) {
            return new PDFRenderer(paper).renderImageWithDPI(0, DPI, ImageType.GRAY);
        }
    }

    /** Writes a PDF whose pages are pictures of another one's. */
    public static void scan(Path pdf, Path target) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf.toFile());
                PDDocument scan = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(paper);
            for (int page = 0; page < paper.getNumberOfPages(); page++) {
                BufferedImage clean = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
                add(scan, poor(clean), paper.getPage(page).getMediaBox());
            }
            scan.save(target.toFile());
        }
    }

    private static void add(PDDocument scan, BufferedImage picture, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        scan.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(scan, page)) {
            content.drawImage(
                    JPEGFactory.createFromImage(scan, picture, QUALITY), 0, 0, size.getWidth(), size.getHeight());
        }
    }

    /** Returns a picture grey, soft and grainy; the same every time. */
    public static BufferedImage poor(BufferedImage picture) {
        float[] soft = new float[9];
        Arrays.fill(soft, 1f / 9);
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(picture, 0, 0, null);
        BufferedImage poor = new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
        Random random = new Random(1);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            poor.getRaster().getSamples(0, y, row.length, 1, 0, row);
            for (int x = 0; x < row.length; x++) {
                row[x] = Math.max(0, Math.min(255, row[x] - DARKER + (int) (random.nextGaussian() * GRAIN)));
            }
            poor.getRaster().setSamples(0, y, row.length, 1, 0, row);
        }
        return poor;
    }

    /** Returns a picture with fewer pixels for an inch than {@link #DPI}. */
    public static BufferedImage smaller(BufferedImage picture, double dpi) {
        AffineTransform scale = AffineTransform.getScaleInstance(dpi / DPI, dpi / DPI);
        return new AffineTransformOp(scale, AffineTransformOp.TYPE_BICUBIC).filter(picture, null);
    }

    /** Returns a photo of a page that lies on a dark table, {@link #TABLE} pixels from each edge, with light from the left. */
    public static BufferedImage photo(BufferedImage page) {
        int width = page.getWidth() + 2 * TABLE;
        int height = page.getHeight() + 2 * TABLE;
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean onPage = x >= TABLE && y >= TABLE && x < width - TABLE && y < height - TABLE;
                int shade = onPage ? page.getRGB(x - TABLE, y - TABLE) & 0xff : TABLE_SHADE;
                int lit = (int) (shade * (1.0 - 0.5 * x / width));
                photo.setRGB(x, y, lit << 16 | lit << 8 | lit);
            }
        }
        return photo;
    }
}
