package io.docket.processors.child;

import io.docket.processors.codes.QrCodes;
import io.docket.processors.document.Finding;
import io.docket.processors.document.PageCode;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.extract.PageImages;
import io.docket.processors.ocr.ImageFiles;
import io.docket.processors.ocr.OcrSettings;
import io.docket.processors.ocr.PageOcr;
import io.docket.processors.ocr.PageText;
import io.docket.processors.ocr.Pictures;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws pages of PDFs and image files, and reads their words. */
final class PictureWork {
    static final String PDF = "application/pdf";
    /** What an engine wants for letters of usual size. */
    private static final int OCR_DPI = 200;
    /** An A4 page at 350 dpi; a larger one is read at fewer. */
    private static final long OCR_PIXELS = 12_000_000;

    /** An A4 page at 300 dpi; more would not fit into the child's memory three times. */
    private static final long SHOWN_PIXELS = 9_000_000;

    private final PageImages shown;
    private final PageImages read = new PageImages(OCR_DPI, OCR_PIXELS);
    private final long maxPixels;
    /** Of the settings of our one parent; a second engine takes a moment to load. */
    private final Map<OcrSettings, PageOcr> readers = new HashMap<>();

    PictureWork(ParserLimits limits) {
        shown = new PageImages(limits.imageDpi(), limits.maxPixels());
        maxPixels = Math.min(limits.maxPixels(), SHOWN_PIXELS);
    }

    /** Writes the image of a page, turned as it was read. */
    void draw(ParserTask task) throws IOException, UnreadableDocumentException {
        if (task instanceof ParserTask.DrawPage draw) {
            png(shown.draw(draw.file(), draw.page()).image(), draw.turned(), draw.image());
        } else if (task instanceof ParserTask.DrawImage draw) {
            png(ImageFiles.read(draw.file(), draw.mediaType(), draw.page(), maxPixels), draw.turned(), draw.image());
        }
    }

    private static void png(BufferedImage image, int turned, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Pictures.writePng(Pictures.turned(image, turned), out);
        }
    }

    /** Replies with the words of a page, and the codes on it as it was turned for reading. */
    void read(ParserTask.OcrPage task, ReplyWriter replies) throws IOException, UnreadableDocumentException {
        PageImages images = task.toRead().reason() == ToRead.Reason.BENEATH ? read.withoutText() : read;
        PageImages.Drawn page = picture(images, task.file(), task.mediaType(), task.page());
        PageText text = text(task, page, readers.computeIfAbsent(task.settings(), PageOcr::new));
        replies.write(new ParserReply.ScanRead(text.language(), text.confidence()));
        replies.write(new ParserReply.PageRead(text.page(), task.page(), null));
        for (Finding finding : text.findings()) {
            replies.write(new ParserReply.FindingRead(finding));
        }
        if (!page.complete()) {
            replies.write(new ParserReply.FindingRead(Finding.warning(
                    "PAGE_IMAGE_DAMAGED", "An image on page " + task.page() + " is damaged and was not read")));
        }
        if (ImageFiles.isCutOff(task.file(), task.mediaType())) {
            replies.write(new ParserReply.FindingRead(Finding.warning(
                    "IMAGE_CUT_OFF", "The image file ends in the middle of its picture; the rest of it was not read")));
        }
        if (!task.mediaType().equals(PDF) && ImageFiles.isAnimated(task.file(), task.mediaType())) {
            replies.write(new ParserReply.FindingRead(Finding.warning(
                    "IMAGE_ANIMATED", "The image is an animation, of which only the first picture was read")));
        }
        reply(QrCodes.read(Pictures.turned(page.image(), text.page().turned()), task.page()), replies);
    }

    private static PageText text(ParserTask.OcrPage task, PageImages.Drawn page, PageOcr ocr)
            throws UnreadableDocumentException {
        if (!task.mediaType().equals(PDF)) {
            return ocr.readImage(page.image(), task.page());
        }
        ToRead toRead = task.toRead();
        return switch (toRead.reason()) {
            case PICTURE, DOUBTED -> ocr.readPage(page.image(), task.page(), page.dpi());
            case BESIDE -> PicturesBeside.read(ocr, page, task.page(), toRead.pictures());
            case BENEATH -> PicturesBeside.beneath(ocr, page, task.page(), toRead);
        };
    }

    /** Replies with the codes of a page. */
    void readCodes(ParserTask.ReadCodes task, ReplyWriter replies) throws IOException, UnreadableDocumentException {
        BufferedImage image =
                picture(read, task.file(), task.mediaType(), task.page()).image();
        reply(QrCodes.read(image, task.page()), replies);
    }

    private static void reply(List<PageCode> codes, ReplyWriter replies) throws IOException {
        for (PageCode code : codes) {
            replies.write(new ParserReply.CodeRead(code));
        }
    }

    private static PageImages.Drawn picture(PageImages images, Path file, String mediaType, int page)
            throws IOException, UnreadableDocumentException {
        return mediaType.equals(PDF)
                ? images.draw(file, page)
                : new PageImages.Drawn(ImageFiles.read(file, mediaType, page, OCR_PIXELS), 0, true);
    }
}
