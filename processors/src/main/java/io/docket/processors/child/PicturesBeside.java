package io.docket.processors.child;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Page;
import io.docket.processors.document.ToRead;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.Word;
import io.docket.processors.extract.PageImages;
import io.docket.processors.ocr.PageOcr;
import io.docket.processors.ocr.PageText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Reads the pictures that stand beside or behind the text of a page, and nothing else on it. */
final class PicturesBeside {
    /** Below it they are the patterns of a photo, which look like letters here and there. */
    private static final double LEAST_CONFIDENCE = 0.6;

    private static final int LEAST_LETTERS = 12;
    /** So many in a picture that is hard to read are told. */
    private static final int MANY_LETTERS = 60;

    private PicturesBeside() {}

    /** Returns the words with their places on the page as it stands in its file, and no line when there are none to trust. */
    static PageText read(PageOcr ocr, PageImages.Drawn page, int number, List<Box> pictures)
            throws UnreadableDocumentException {
        PageText read = ocr.readPage(only(page.image(), pictures), number, page.dpi());
        boolean trusted = isTrusted(read);
        Page back = unturned(read.page(), trusted);
        return new PageText(
                back, read.language(), read.confidence(), findings(read, trusted, "beside", number), read.codes());
    }

    /**
     * Returns the words on the page as it was turned, and no line when there are none to trust. On a page of few words the picture most
     * likely is a scan, and what is hard to read in it is kept and told.
     */
    static PageText beneath(PageOcr ocr, PageImages.Drawn withoutText, int number, ToRead toRead)
            throws UnreadableDocumentException {
        PageText read = ocr.readPage(withoutText.image(), number, withoutText.dpi());
        boolean scan = toRead.pictures().isEmpty();
        boolean trusted =
                isTrusted(read) || (scan && (letters(read) >= MANY_LETTERS || read.confidence() >= LEAST_CONFIDENCE));
        Page page = read.page();
        List<Finding> findings = findings(read, trusted, "behind", number);
        if (scan && trusted) {
            read.findings().stream()
                    .filter(finding -> finding.code().equals("OCR_LOW_CONFIDENCE"))
                    .forEach(findings::add);
        }
        return new PageText(
                trusted ? page : new Page(number, page.width(), page.height(), List.of(), page.turned()),
                read.language(),
                read.confidence(),
                findings,
                read.codes());
    }

    private static boolean isTrusted(PageText read) {
        return letters(read) >= LEAST_LETTERS && read.confidence() >= LEAST_CONFIDENCE;
    }

    private static long letters(PageText read) {
        return read.page()
                .text()
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private static List<Finding> findings(PageText read, boolean trusted, String where, int number) {
        List<Finding> findings = new ArrayList<>(read.findings());
        // Most pictures beside a text show no words.
        findings.removeIf(finding ->
                finding.code().equals("OCR_NO_WORDS") || finding.code().equals("OCR_LOW_CONFIDENCE"));
        if (!trusted && letters(read) >= MANY_LETTERS) {
            findings.add(Finding.warning(
                    "PICTURE_NOT_READ",
                    "A picture " + where + " the text on page " + number
                            + " seems to show words, but could not be read"));
        }
        return findings;
    }

    private static BufferedImage only(BufferedImage page, List<Box> pictures) {
        int width = page.getWidth();
        int height = page.getHeight();
        BufferedImage only = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = only.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        for (Box picture : pictures) {
            graphics.setClip(
                    (int) (picture.x() * width),
                    (int) (picture.y() * height),
                    (int) Math.ceil(picture.width() * width),
                    (int) Math.ceil(picture.height() * height));
            graphics.drawImage(page, 0, 0, null);
        }
        graphics.dispose();
        return only;
    }

    /** A receipt may lie on its side on a page that stands upright. */
    private static Page unturned(Page page, boolean trusted) {
        boolean sideways = page.turned() % 180 != 0;
        List<List<Word>> lines = page.lines().stream()
                .map(line -> line.stream()
                        .map(word -> new Word(word.text(), unturned(word.box(), page.turned()), word.confidence()))
                        .toList())
                .toList();
        return new Page(
                page.number(),
                sideways ? page.height() : page.width(),
                sideways ? page.width() : page.height(),
                trusted ? lines : List.of());
    }

    private static Box unturned(Box box, int turned) {
        double right = box.x() + box.width();
        double bottom = box.y() + box.height();
        return switch (turned) {
            case 90 -> new Box(box.page(), box.y(), 1 - right, box.height(), box.width());
            case 180 -> new Box(box.page(), 1 - right, 1 - bottom, box.width(), box.height());
            case 270 -> new Box(box.page(), 1 - bottom, box.x(), box.height(), box.width());
            default -> box;
        };
    }
}
