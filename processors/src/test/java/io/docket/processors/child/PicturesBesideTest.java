package io.docket.processors.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docket.processors.document.Box;
import io.docket.processors.document.Finding;
import io.docket.processors.document.Word;
import io.docket.processors.extract.PageImages;
import io.docket.processors.ocr.OcrSettings;
import io.docket.processors.ocr.PageOcr;
import io.docket.processors.ocr.PageText;
import io.docket.samples.Scanner;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine that comes with Docket runs on Linux on x86-64 only. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PicturesBesideTest {
    private static final Box RIGHT = new Box(1, 0.5, 0.3, 0.45, 0.45);
    private static final int WIDTH = 1654;
    private static final int HEIGHT = 2339;

    @TempDir
    private static Path folder;

    private final BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void readsAReceiptHoweverItLiesAndNothingBesideIt(int turn) throws Exception {
        Graphics2D graphics = white();
        graphics.drawString("Expenses of March", 100, 200);
        graphics.translate(RIGHT.x() * WIDTH + 372, RIGHT.y() * HEIGHT + 526);
        graphics.rotate(Math.toRadians(turn));
        graphics.drawString("Harbour Taxi Limited", -300, -150);
        graphics.drawString("From station to airport", -300, -50);
        graphics.drawString("Receipt number 20417", -300, 50);
        graphics.drawString("Total amount 23.50", -300, 150);
        graphics.dispose();

        PageText read = read();

        assertThat(read.page().text()).contains("Harbour Taxi Limited", "Total amount 23.50");
        assertThat(read.page().text()).doesNotContain("Expenses");
        assertThat(read.page().turned()).isZero();
        assertThat(read.page().width()).isEqualTo(WIDTH * 72 / 200.0, within(0.5));
        assertThat(read.findings()).isEmpty();
        assertThat(read.page().lines().stream().flatMap(List::stream).map(Word::box))
                .allMatch(box -> box.x() >= RIGHT.x() && box.x() + box.width() <= RIGHT.x() + RIGHT.width() + 0.01)
                .allMatch(box -> box.y() >= RIGHT.y() && box.y() + box.height() <= RIGHT.y() + RIGHT.height() + 0.01);
    }

    @Test
    void makesNoWordsOfAPhotoAndDoesNotTellIt() throws Exception {
        Graphics2D graphics = white();
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            graphics.setColor(new Color(random.nextInt(0xffffff)));
            int size = 20 + random.nextInt(150);
            graphics.fillOval(850 + random.nextInt(600), 720 + random.nextInt(900), size, size);
        }
        graphics.dispose();

        PageText read = read();

        assertThat(read.page().lines()).isEmpty();
        assertThat(read.findings()).extracting(Finding::code).doesNotContain("OCR_NO_WORDS", "OCR_LOW_CONFIDENCE");
    }

    private Graphics2D white() {
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 44));
        return graphics;
    }

    private PageText read() throws Exception {
        PageOcr ocr = new PageOcr(new OcrSettings(folder, null, null, null, List.of("eng"), Duration.ofSeconds(60)));
        return PicturesBeside.read(ocr, new PageImages.Drawn(Scanner.poor(page), 200, true), 1, List.of(RIGHT));
    }
}
