package io.docket.processors.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Finds pieces of lines with the detector of PP-OCR, which marks each pixel that is text (Liao and others, 2020). */
final class TextDetector {
    /** Larger pictures take memory with the square of it. */
    private static final int LONG_SIDE = 1280;

    private static final int STEP = 32;
    private static final float TEXT = 0.3f;
    private static final double LEAST_MEAN = 0.5;
    private static final int LEAST_PIXELS = 12;
    private static final int LEAST_HEIGHT = 5;
    /** The marks are thinner than the letters. */
    private static final double GROWTH = 1.6;

    private final OrtEnvironment environment;
    private final OrtSession session;

    TextDetector(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    List<TextBox> find(GrayImage image) throws OrtException {
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(image.width(), image.height()));
        int width = steps(image.width() * scale);
        int height = steps(image.height() * scale);
        GrayImage small = image.sized(width, height);
        float[][] marks = marks(small);
        double acrossScale = (double) image.width() / width;
        double downScale = (double) image.height() / height;
        return boxes(marks).stream()
                .map(box -> box.scaled(acrossScale, downScale))
                .toList();
    }

    private static int steps(double pixels) {
        return Math.max(STEP, (int) Math.round(pixels / STEP) * STEP);
    }

    private float[][] marks(GrayImage image) throws OrtException {
        try (OnnxTensor input = Tensors.of(environment, image);
                OrtSession.Result result = session.run(Map.of("x", input))) {
            return ((float[][][][]) result.get(0).getValue())[0][0];
        }
    }

    private static List<TextBox> boxes(float[][] marks) {
        int width = marks[0].length;
        boolean[] seen = new boolean[marks.length * width];
        List<TextBox> boxes = new ArrayList<>();
        for (int at = 0; at < seen.length; at++) {
            if (!seen[at] && marks[at / width][at % width] >= TEXT) {
                List<TextBox.Point> area = area(marks, at, seen);
                if (area.size() >= LEAST_PIXELS && mean(marks, area) >= LEAST_MEAN) {
                    add(TextBox.around(area), boxes);
                }
            }
        }
        return boxes;
    }

    private static void add(TextBox marked, List<TextBox> boxes) {
        double margin = marked.width() * marked.height() * GROWTH / (2 * (marked.width() + marked.height()));
        TextBox box = marked.grown(margin);
        if (Math.min(box.width(), box.height()) >= LEAST_HEIGHT) {
            boxes.add(box);
        }
    }

    private static double mean(float[][] marks, List<TextBox.Point> area) {
        return area.stream()
                .mapToDouble(point -> marks[point.y()][point.x()])
                .average()
                .orElse(0);
    }

    private static List<TextBox.Point> area(float[][] marks, int start, boolean[] seen) {
        int width = marks[0].length;
        List<TextBox.Point> area = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            area.add(new TextBox.Point(x, y));
            for (int toY = Math.max(0, y - 1); toY <= Math.min(marks.length - 1, y + 1); toY++) {
                for (int toX = Math.max(0, x - 1); toX <= Math.min(width - 1, x + 1); toX++) {
                    if (!seen[toY * width + toX] && marks[toY][toX] >= TEXT) {
                        seen[toY * width + toX] = true;
                        open.push(toY * width + toX);
                    }
                }
            }
        }
        return area;
    }
}
