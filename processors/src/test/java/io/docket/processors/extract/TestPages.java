package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a page of typewriter text: where a word stands in the string is where it stands on the page. */
final class TestPages {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final double CHARACTER = 0.01;
    private static final double LINE = 0.015;
    private static final double HEIGHT = 0.011;

    private TestPages() {}

    /** Returns one page; two or more blanks between words set columns apart. */
    static List<Page> of(String text) {
        List<List<Word>> lines = new ArrayList<>();
        List<String> rows = text.lines().toList();
        for (int row = 0; row < rows.size(); row++) {
            List<Word> words = new ArrayList<>();
            Matcher word = WORD.matcher(rows.get(row));
            while (word.find()) {
                double width = CHARACTER * (word.end() - word.start());
                Box box = new Box(1, CHARACTER * word.start(), 0.03 + LINE * row, width, HEIGHT);
                words.add(new Word(word.group(), box));
            }
            if (!words.isEmpty()) {
                lines.add(words);
            }
        }
        return List.of(new Page(1, 595, 842, lines));
    }
}
