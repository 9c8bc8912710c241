package io.docket.processors.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one piece of a line with the recognizer of PP-OCR, whose file also holds its letters. */
final class TextRecognizer {
    private static final int HEIGHT = 48;
    private static final int LEAST_WIDTH = 16;
    private static final int MOST_WIDTH = 3200;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String[] letters;

    TextRecognizer(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        letters = session.getMetadata()
                .getCustomMetadata()
                .getOrDefault("character", "")
                .split("\n", -1);
    }

    /**
     * Returns the words of a piece.
     *
     * @param line number that they get
     */
    List<ReadWord> read(GrayImage image, TextBox box, int line) throws OrtException {
        int width = (int) Math.ceil(box.width() * HEIGHT / box.height());
        GrayImage strip = image.strip(box, Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)), HEIGHT);
        try (OnnxTensor input = Tensors.of(environment, strip);
                OrtSession.Result result = session.run(Map.of("x", input))) {
            return words(((float[][][]) result.get(0).getValue())[0], box, line);
        }
    }

    /** Of letters that follow each other without a blank step between, equal ones are one (Graves, 2006). */
    private List<ReadWord> words(float[][] steps, TextBox box, int line) {
        List<ReadWord> words = new ArrayList<>();
        OpenWord open = new OpenWord();
        int before = 0;
        for (int step = 0; step < steps.length; step++) {
            int best = best(steps[step]);
            if (best != 0 && best != before) {
                String letter = best <= letters.length ? letters[best - 1] : " ";
                if (letter.isBlank()) {
                    open.close(steps.length, box, line, words);
                    open = new OpenWord();
                } else {
                    open.add(letter, steps[step][best], step);
                }
            }
            before = best;
        }
        open.close(steps.length, box, line, words);
        return words;
    }

    private static int best(float[] shares) {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    private static final class OpenWord {
        private final StringBuilder text = new StringBuilder();
        private double sum;
        private int count;
        private int first = -1;
        private int last;

        void add(String letter, double share, int step) {
            text.append(letter);
            sum += share;
            count++;
            first = first < 0 ? step : first;
            last = step;
        }

        void close(int steps, TextBox box, int line, List<ReadWord> words) {
            if (count == 0) {
                return;
            }
            double from = box.width() * (Math.max(0, first - 0.5) / steps - 0.5);
            double to = box.width() * (Math.min(steps, last + 1.5) / steps - 0.5);
            double along = (from + to) / 2;
            double x = box.middleX() + along * Math.cos(box.angle());
            double y = box.middleY() + along * Math.sin(box.angle());
            double half = (to - from) / 2;
            // The box has a margin around the letters.
            double halfHeight = box.height() * 0.36;
            words.add(new ReadWord(
                    text.toString(), sum / count, x - half, y - halfHeight, x + half, y + halfHeight, line));
        }
    }
}
