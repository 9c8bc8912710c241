package io.docket.processors.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Word;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Photos of a sheet on a table that were taken at an angle; the engine that comes with Docket runs on Linux on x86-64 only. */
class TiltedPhotoTest {
    private static final int WIDTH = 2400;
    private static final int HEIGHT = 3000;
    private static final int TABLE = 70;

    @TempDir
    private static Path folder;

    /**
     * How the camera was held: a place on the photo, from its middle, lies on the sheet at the turned place, divided by
     * {@code 1 + right * x + down * y}.
     */
    private record Camera(double degrees, double right, double down) {
        double x(double x, double y, BufferedImage sheet) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            return (x * cos + y * sin) / (1 + right * x + down * y) + sheet.getWidth() / 2.0;
        }

        double y(double x, double y, BufferedImage sheet) {
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            return (y * cos - x * sin) / (1 + right * x + down * y) + sheet.getHeight() / 2.0;
        }

        BufferedImage photo(BufferedImage sheet) {
            BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    double x = column - WIDTH / 2.0;
                    double y = row - HEIGHT / 2.0;
                    int fromX = (int) Math.floor(x(x, y, sheet));
                    int fromY = (int) Math.floor(y(x, y, sheet));
                    boolean onSheet = fromX >= 0 && fromY >= 0 && fromX < sheet.getWidth() && fromY < sheet.getHeight();
                    int shade = onSheet ? sheet.getRGB(fromX, fromY) & 0xff : TABLE;
                    photo.getRaster().setSample(column, row, 0, (int) (shade * (1 - 0.25 * column / WIDTH)));
                }
            }
            return photo;
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void isReadAsIfItHadBeenTakenFromAbove() throws Exception {
        BufferedImage sheet = Scans.page(Scans.ENGLISH);
        Camera camera = new Camera(20, 5e-5, 5e-5);

        PageText read = reader().readImage(camera.photo(sheet), 1);

        assertThat(Scans.found(Scans.ENGLISH, read.page().text())).isGreaterThanOrEqualTo(0.8);
        Box box = read.page().lines().stream()
                .flatMap(List::stream)
                .filter(word -> word.text().equals("Hudson"))
                .map(Word::box)
                .findFirst()
                .orElseThrow();
        double x = (box.x() + box.width() / 2 - 0.5) * WIDTH;
        double y = (box.y() + box.height() / 2 - 0.5) * HEIGHT;
        assertThat(camera.x(x, y, sheet)).as("x of Hudson").isCloseTo(78 / 72.0 * Scans.DPI, within(15.0));
        assertThat(camera.y(x, y, sheet)).as("y of Hudson").isCloseTo(78 / 72.0 * Scans.DPI, within(15.0));
    }

    @Test
    void hasTheCornersOfItsSheet() throws Exception {
        BufferedImage sheet = Scans.page(Scans.ENGLISH);
        Camera camera = new Camera(-5, -6e-5, 8e-5);

        SheetCorners corners =
                SheetCorners.in(GrayImages.of(camera.photo(sheet))).orElseThrow();

        SheetCorners.Corner corner = corners.topLeft();
        double x = corner.x() - WIDTH / 2.0;
        double y = corner.y() - HEIGHT / 2.0;
        assertThat(camera.x(x, y, sheet)).isCloseTo(0, within(25.0));
        assertThat(camera.y(x, y, sheet)).isCloseTo(0, within(25.0));
    }

    @Test
    void isLeftAloneWhenNoTableIsAroundOrItLiesStraight() throws Exception {
        BufferedImage sheet = Scans.page(Scans.ENGLISH);

        for (BufferedImage straight : List.of(sheet, Scans.poor(sheet), Scans.askew(sheet, 5), Scans.photo(sheet))) {
            assertThat(SheetCorners.in(GrayImages.of(straight))).isEmpty();
        }
    }

    @Test
    void isLeftAloneWhenTheSheetReachesOverTheEdgeOfThePhoto() throws Exception {
        BufferedImage photo = new Camera(20, 5e-5, 5e-5).photo(Scans.page(Scans.ENGLISH));

        assertThat(SheetCorners.in(GrayImages.of(photo.getSubimage(500, 0, WIDTH - 500, HEIGHT))))
                .isEmpty();
    }

    private static PageOcr reader() {
        return new PageOcr(new OcrSettings(folder, null, null, null, List.of("eng"), Duration.ofSeconds(60)));
    }
}
