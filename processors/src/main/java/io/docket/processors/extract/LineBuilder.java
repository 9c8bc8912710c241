package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the runs of a page into lines by their baselines, and joins runs that were drawn as pieces of one word. */
final class LineBuilder {
    /** Share of the cap height by which baselines of one line may differ. */
    private static final float BASELINE_SHARE = 0.5f;
    /** Share of a mean glyph's width that is still no gap between two words. */
    private static final float JOIN_SHARE = 0.25f;

    private final int page;
    private final double width;
    private final double height;

    LineBuilder(int page, double width, double height) {
        this.page = page;
        this.width = width;
        this.height = height;
    }

    List<List<Word>> lines(List<Run> runs) {
        runs.sort(Comparator.comparingDouble(Run::baseline));
        List<List<Word>> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || !sameLine(runs.get(start), runs.get(i))) {
                List<Word> line = line(runs.subList(start, i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i;
            }
        }
        return lines;
    }

    private static boolean sameLine(Run first, Run next) {
        float capHeight = Math.min(first.glyphHeight(), next.glyphHeight());
        return first.upright() && next.upright() && next.baseline() - first.baseline() <= capHeight * BASELINE_SHARE;
    }

    private List<Word> line(List<Run> runs) {
        runs.sort(Comparator.comparingDouble(Run::left));
        List<Word> words = new ArrayList<>();
        Run open = runs.get(0);
        for (Run next : runs.subList(1, runs.size())) {
            if (isDrawnTwice(open, next)) {
                continue;
            }
            if (continues(open, next)) {
                open = open.join(next);
            } else {
                addIfVisible(open, words);
                open = next;
            }
        }
        addIfVisible(open, words);
        return words;
    }

    private static boolean isDrawnTwice(Run open, Run next) {
        return open.text().equals(next.text()) && next.left() - open.left() < open.charWidth() / 2;
    }

    private static boolean continues(Run open, Run next) {
        float gap = next.left() - open.right();
        float limit = Math.min(open.charWidth(), next.charWidth()) * JOIN_SHARE;
        return !open.spaceFollows() && open.upright() && gap <= limit && gap >= -open.charWidth();
    }

    private void addIfVisible(Run run, List<Word> words) {
        double left = share(run.left(), width);
        double top = share(run.top(), height);
        double right = share(run.right(), width);
        double bottom = share(run.bottom(), height);
        if (right > left && bottom > top) {
            words.add(new Word(run.text(), new Box(page, left, top, right - left, bottom - top)));
        }
    }

    private static double share(float points, double whole) {
        return Math.min(1, Math.max(0, points / whole));
    }
}
