package io.docket.processors.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts a text where a viewer would write it: into a field without an appearance, whose letters have no places yet. */
final class PlacedText {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    /** Of a letter; the size that programs write fields in. */
    private static final float LETTER_WIDTH = 5;

    private static final float LINE_HEIGHT = 12;
    private static final float CAP_SHARE = 0.6f;

    private PlacedText() {}

    /** Returns the words of a text, its lines one below the other from the top of the rectangle. */
    static List<Run> runs(String text, PDRectangle rectangle, PDPage page) {
        float[] place = upright(rectangle, page);
        List<Run> runs = new ArrayList<>();
        String[] lines = LINE_END.split(text, -1);
        float height = Math.min(LINE_HEIGHT, (place[3] - place[1]) / lines.length);
        for (int i = 0; i < lines.length; i++) {
            float width = Math.min(LETTER_WIDTH, (place[2] - place[0]) / Math.max(1, lines[i].length()));
            for (Matcher word = WORD.matcher(lines[i]); word.find(); ) {
                runs.add(run(word, place[0], place[1] + i * height, width, height));
            }
        }
        return runs;
    }

    private static Run run(Matcher word, float left, float top, float width, float height) {
        float baseline = top + height * (1 + CAP_SHARE) / 2;
        return new Run(
                CleanText.word(word.group()),
                left + word.start() * width,
                baseline - height * CAP_SHARE,
                left + word.end() * width,
                baseline + height * CAP_SHARE / 4,
                baseline,
                height * CAP_SHARE,
                width,
                true,
                0);
    }

    /** Returns left, top, right and bottom of a rectangle on the upright page. */
    private static float[] upright(PDRectangle rectangle, PDPage page) {
        PDRectangle crop = page.getCropBox();
        float left = rectangle.getLowerLeftX() - crop.getLowerLeftX();
        float right = rectangle.getUpperRightX() - crop.getLowerLeftX();
        float top = crop.getUpperRightY() - rectangle.getUpperRightY();
        float bottom = crop.getUpperRightY() - rectangle.getLowerLeftY();
        return switch (page.getRotation()) {
            case 90 -> new float[] {crop.getHeight() - bottom, left, crop.getHeight() - top, right};
            case 180 ->
                new float[] {
                    crop.getWidth() - right, crop.getHeight() - bottom, crop.getWidth() - left, crop.getHeight() - top
                };
            case 270 -> new float[] {top, crop.getWidth() - right, bottom, crop.getWidth() - left};
            default -> new float[] {left, top, right, bottom};
        };
    }
}
