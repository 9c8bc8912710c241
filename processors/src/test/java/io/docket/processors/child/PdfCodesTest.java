package io.docket.processors.child;

import static io.docket.processors.child.CodePage.BOTTOM;
import static io.docket.processors.child.CodePage.LEFT;
import static io.docket.processors.child.CodePage.SIDE;
import static io.docket.processors.child.CodePage.assertRead;
import static io.docket.processors.child.CodePage.each;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** QR codes that are images on pages that have text. */
class PdfCodesTest {
    @TempDir
    private Path folder;

    private CodePage page;

    @BeforeEach
    void makePage() {
        page = new CodePage(folder);
    }

    @Test
    void readsOneThatIsAnImageOfOnePixelAModule() throws Exception {
        assertRead(page.codes(
                0,
                (content, code) -> content.drawImage(
                        LosslessFactory.createFromImage(page.document(), image(code, 1)), LEFT, BOTTOM, SIDE, SIDE)));
    }

    @Test
    void readsOneThatIsAPhotoLikeJpeg() throws Exception {
        assertRead(page.codes(
                0,
                (content, code) -> content.drawImage(
                        JPEGFactory.createFromImage(page.document(), image(code, 8), 0.6f), LEFT, BOTTOM, SIDE, SIDE)));
    }

    @Test
    void readsOneThatStandsAsAnImageAmongTheOperators() throws Exception {
        assertRead(page.codes(0, (content, code) -> {
            PDImageXObject image = LosslessFactory.createFromImage(page.document(), image(code, 1));
            COSDictionary own = new COSDictionary();
            own.setInt(COSName.W, code.getWidth());
            own.setInt(COSName.H, code.getHeight());
            own.setInt(COSName.BPC, 8);
            own.setItem(COSName.CS, COSName.G);
            byte[] pixels = image.getStream().toByteArray();
            content.drawImage(new PDInlineImage(own, pixels, null), LEFT, BOTTOM, SIDE, SIDE);
        }));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsOneThatIsInkOnNothing(boolean isStencil) throws Exception {
        assertRead(page.codes(0, (content, code) -> {
            BufferedImage ink = new BufferedImage(code.getWidth(), code.getHeight(), BufferedImage.TYPE_INT_ARGB);
            each(code, (x, y) -> ink.setRGB(x, y, 0xff000000));
            PDImageXObject image = isStencil ? stencil(code) : LosslessFactory.createFromImage(page.document(), ink);
            content.drawImage(image, LEFT, BOTTOM, SIDE, SIDE);
        }));
    }

    private PDImageXObject stencil(BitMatrix code) throws IOException {
        int rowBytes = (code.getWidth() + 7) / 8;
        byte[] bits = new byte[rowBytes * code.getHeight()];
        each(code, (x, y) -> bits[y * rowBytes + x / 8] |= (byte) (0x80 >> x % 8));
        PDImageXObject image = new PDImageXObject(
                page.document(), new ByteArrayInputStream(bits), null, code.getWidth(), code.getHeight(), 1, null);
        image.setStencil(true);
        image.setDecode(new COSArray(List.of(COSInteger.ONE, COSInteger.ZERO)));
        return image;
    }

    @Test
    void findsNoneInALogoAndALadderOfLines() throws Exception {
        assertThat(page.codes(0, (content, code) -> {
                    BufferedImage logo = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
                    logo.createGraphics().fillOval(20, 20, 160, 160);
                    content.drawImage(LosslessFactory.createFromImage(page.document(), logo), LEFT, BOTTOM, SIDE, SIDE);
                    for (int i = 0; i < 200; i++) {
                        content.addRect(50, 100 + 3 * i, 4, 1);
                        content.fill();
                    }
                }))
                .isEmpty();
    }

    private static BufferedImage image(BitMatrix code, int pixels) {
        BufferedImage image =
                new BufferedImage(code.getWidth() * pixels, code.getHeight() * pixels, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, code.get(x / pixels, y / pixels) ? 0 : 0xffffff);
            }
        }
        return image;
    }
}
