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
        LuminanceSource light = new RGBLuminanceSource(width, height, pixels);
        List<PageCode> codes = new ArrayList<>();
        for (Result result : results(new BinaryBitmap(new HybridBinarizer(light)))) {
            if (!result.getText().isBlank() && codes.size() < MOST_CODES) {
                codes.add(new PageCode(result.getText(), box(result.getResultPoints(), page, width, height)));
            }
        }
        codes.sort((one, other) -> Double.compare(one.box().y(), other.box().y()));
        return codes;
    }

    /**
     * Returns the codes of a picture that stands on a page, which may be cut at the code's edges and have one pixel a
     * module. One that does not look like a code is given up at once.
     *
     * @param place of the picture on the page
     */
    public static List<PageCode> read(BufferedImage picture, Box place) {
        return new CodePicture(picture).looksLikeCode() ? read(new CodePicture(picture), place) : List.of();
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
