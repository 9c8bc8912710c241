package io.docket.processors.ocr;

import java.util.ArrayList;
import java.util.List;

/** Reads what Tesseract writes as {@code tsv}: a line for each page, block, paragraph, line and word. */
final class TsvWords {
    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";

    private TsvWords() {}

    /** Returns the words in Tesseract's order. */
    static List<ReadWord> of(String tsv) {
        List<ReadWord> words = new ArrayList<>();
        int line = 0;
        for (String row : tsv.split("\n", -1)) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length != COLUMNS) {
                continue;
            }
            if (cells[0].equals(LINE)) {
                line++;
            } else if (cells[0].equals(WORD) && !cells[11].isBlank()) {
                words.add(word(cells, line));
            }
        }
        return words;
    }

    private static ReadWord word(String[] cells, int line) {
        int left = Integer.parseInt(cells[6]);
        int top = Integer.parseInt(cells[7]);
        int right = left + Integer.parseInt(cells[8]);
        int bottom = top + Integer.parseInt(cells[9]);
        double confidence = Math.max(0, Math.min(1, Double.parseDouble(cells[10]) / 100));
        return new ReadWord(cells[11].strip(), confidence, left, top, right, bottom, line);
    }
}
