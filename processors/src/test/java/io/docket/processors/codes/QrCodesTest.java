package io.docket.processors.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import io.docket.processors.document.Box;
import io.docket.processors.document.PageCode;
import io.docket.samples.Scanner;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodesTest {
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;

    @Test
    void readsEveryCodeOfAPageWhereItStands() throws Exception {
        BufferedImage page = page();
        draw(page, "BCD\nMünchen", 1200, 1800);
        draw(page, "SPC\n0200", 200, 300);

        List<PageCode> codes = QrCodes.read(page, 2);

        assertThat(codes).extracting(PageCode::text).containsExactly("SPC\n0200", "BCD\nMünchen");
        assertThat(codes.get(0).box().page()).isEqualTo(2);
        Box box = codes.get(0).box();
        assertThat(box.x() * WIDTH).isBetween(200.0, 300.0);
        assertThat(box.y() * HEIGHT).isBetween(300.0, 400.0);
        assertThat((box.x() + box.width()) * WIDTH).isBetween(400.0, 500.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 180, 240})
    void readsASmallCodeOnAGrainyScan(int side) throws Exception {
        BufferedImage page = page();
        draw(page, "BCD\n002\n1\nSCT\n\nFranz Huber\nDE02120300000000202051\nEUR12.30", 300, 300, side);

        assertThat(QrCodes.read(Scanner.poor(page), 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2, ISO-8859-1, B\u00e4ckerei",
        "3, ISO-8859-2, \u017b\u00f3\u0142\u0107 P\u0159\u00edklad",
        "5, ISO-8859-5, \u0421\u043e\u0444\u0438\u044f",
        "8, ISO-8859-15, B\u00e4ckerei \u0153uvre \u20ac"
    })
    void readsACreditTransferInTheCharsetThatItNames(int number, String charset, String name) throws Exception {
        String transfer = "BCD\n002\n" + number + "\nSCT\n\n" + name + "\nDE02120300000000202051\nEUR12.30";
        BufferedImage page = page();
        // The library writes the bytes of this charset without naming it.
        draw(page, new String(transfer.getBytes(charset), StandardCharsets.ISO_8859_1), 300, 300, 300);

        assertThat(QrCodes.read(page, 1)).extracting(PageCode::text).containsExactly(transfer);
    }

    @Test
    void readsOneCodeThatStandsTwiceAsTwo() throws Exception {
        BufferedImage page = page();
        draw(page, "SPC\n0200", 200, 300);
        draw(page, "SPC\n0200", 200, 1300);

        assertThat(QrCodes.read(page, 1)).hasSize(2);
    }

    @Test
    void findsNoneOnAPageWithout() {
        assertThat(QrCodes.read(page(), 1)).isEmpty();
    }

    @Test
    void findsNoneOnAPictureOfOnePixel() {
        assertThat(QrCodes.read(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY), 1))
                .isEmpty();
    }

    private static BufferedImage page() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.dispose();
        return page;
    }

    private static void draw(BufferedImage page, String text, int left, int top, int side) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.get(x * code.getWidth() / side, y * code.getHeight() / side);
                page.setRGB(left + x, top + y, dark ? 0 : 0xffffff);
            }
        }
    }

    private static void draw(BufferedImage page, String text, int left, int top) throws Exception {
        BitMatrix code = new QRCodeWriter()
                .encode(text, BarcodeFormat.QR_CODE, 300, 300, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"));
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                page.setRGB(left + x, top + y, code.get(x, y) ? 0 : 0xffffff);
            }
        }
    }
}
