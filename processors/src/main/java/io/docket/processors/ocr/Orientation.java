package io.docket.processors.ocr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a picture is turned.
 *
 * @param turn degrees clockwise (0, 90, 180, 270) that make it upright
 * @param confidence of Tesseract, from 0 upwards; below 2 it guesses, 0 when it read too little to say anything
 */
record Orientation(int turn, double confidence) {
    private static final Pattern TURN = Pattern.compile("Rotate: (\\d+)");
    private static final Pattern CONFIDENCE = Pattern.compile("Orientation confidence: ([\\d.]+)");

    /** Reads what Tesseract prints. */
    static Orientation of(String output) {
        Matcher turn = TURN.matcher(output);
        Matcher confidence = CONFIDENCE.matcher(output);
        return turn.find() && confidence.find()
                ? new Orientation(Integer.parseInt(turn.group(1)) % 360, Double.parseDouble(confidence.group(1)))
                : new Orientation(0, 0);
    }
}
