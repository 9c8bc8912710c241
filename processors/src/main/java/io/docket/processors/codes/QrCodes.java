package io.docket.processors.codes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import io.docket.processors.document.Box;
import io.docket.processors.document.PageCode;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the QR codes (ISO/IEC 18004) on the picture of a page, of whatever direction. */
public final class QrCodes {
    /** A code of 40 version has 2,953 bytes at most; more codes than this are no invoice's. */
    private static final int MOST_CODES = 50;

    /** Without it, version 3.5.4 finds no code on most pages. */
    private static final Map<DecodeHintType, ?> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    private static final double NEAR = 0.01;

    private QrCodes() {}

    /**
     * Returns the codes from top to bottom, at most 50.
     *
     * @param picture of a page, at 200 dpi or more if its codes are small
     * @param page number of the page, 1-based
     */
    public static List<PageCode> read(BufferedImage picture, int page) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        List<PageCode> codes = new ArrayList<>();
        add(pixels, width, height, page, codes);
        // Of small codes on grainy scans the library finds none, and most when the grain is gone.
        add(softened(pixels, width, height), width, height, page, codes);
        codes.sort((one, other) -> Double.compare(one.box().y(), other.box().y()));
        return codes;
    }

    private static void add(int[] pixels, int width, int height, int page, List<PageCode> codes) {
        LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
        for (Result result : results(new BinaryBitmap(new HybridBinarizer(light)))) {
            PageCode code = new PageCode(CodeBytes.text(result), box(result.getResultPoints(), page, width, height));
            boolean known = codes.stream().anyMatch(each -> isSame(each, code));
            if (!code.text().isBlank() && !known && codes.size() < MOST_CODES) {
                codes.add(code);
            }
        }
    }

    /** A page may have one code twice, at two places. */
    private static boolean isSame(PageCode one, PageCode other) {
        return one.text().equals(other.text())
                && Math.abs(one.box().x() - other.box().x()) < NEAR
                && Math.abs(one.box().y() - other.box().y()) < NEAR;
    }

    /** Returns each pixel as the mean of itself and its neighbours, in grey; those at the edges stay as they are. */
    private static int[] softened(int[] pixels, int width, int height) {
        int[] soft = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            int at = y * width;
            int before = column(pixels, at, width);
            int here = column(pixels, at + Math.min(1, width - 1), width);
            for (int x = 1; x < width - 1; x++) {
                int after = column(pixels, at + x + 1, width);
                int grey = (before + 2 * here + after) / 16;
                soft[at + x] = grey << 16 | grey << 8 | grey;
                before = here;
                here = after;
            }
        }
        return soft;
    }

    private static int column(int[] pixels, int at, int width) {
        return grey(pixels[at - width]) + 2 * grey(pixels[at]) + grey(pixels[at + width]);
    }

    private static int grey(int pixel) {
        return ((pixel >> 16 & 0xff) + 2 * (pixel >> 8 & 0xff) + (pixel & 0xff)) / 4;
    }

    /**
     * Returns the codes of a picture that stands on a page, which may be cut at the code's edges and have one pixel a
     * module. One that does not look like a code is given up at once.
     *
     * @param place of the picture on the page
     */
    public static List<PageCode> read(BufferedImage picture, Box place) {
        return mayBe(picture) ? read(new CodePicture(picture), place) : List.of();
    }

    /** Returns whether a picture looks like one code; 60 pixels of each side are enough to tell. */
    public static boolean mayBe(BufferedImage picture) {
        return new CodePicture(picture).looksLikeCode();
    }

    private static List<PageCode> read(CodePicture picture, Box place) {
        return read(picture.framed(), place.page()).stream()
                .map(code -> new PageCode(code.text(), picture.place(code.box(), place)))
                .toList();
    }

    private static List<Result> results(BinaryBitmap bitmap) {
        try {
            return Arrays.asList(new QRCodeMultiReader().decodeMultiple(bitmap, HARD));
        } catch (NotFoundException | RuntimeException e) {
            // The library throws exceptions of several kinds at pictures that only look like codes.
            return List.of();
        }
    }

    /** The points are the middles of a code's corner marks. */
    private static Box box(ResultPoint[] points, int page, int width, int height) {
        double left = Arrays.stream(points).mapToDouble(ResultPoint::getX).min().orElse(0);
        double right =
                Arrays.stream(points).mapToDouble(ResultPoint::getX).max().orElse(0);
        double top = Arrays.stream(points).mapToDouble(ResultPoint::getY).min().orElse(0);
        double bottom =
                Arrays.stream(points).mapToDouble(ResultPoint::getY).max().orElse(0);
        return new Box(page, left / width, top / height, (right - left) / width, (bottom - top) / height);
    }
}
