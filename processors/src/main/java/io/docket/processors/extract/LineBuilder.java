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
    /** A fifth of a degree: over the width of a page that is half a line. */
    private static final float LEVEL = 0.0035f;

    private final Frame frame;

    LineBuilder(Frame frame) {
        this.frame = frame;
    }

    List<List<Word>> lines(List<Run> runs) {
        float slope = slope(runs);
        runs.sort(Comparator.comparingDouble(run -> run.baseline(slope)));
        List<List<Word>> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= runs.size(); i++) {
            if (i == runs.size() || !sameLine(runs.get(start), runs.get(i), slope)) {
                List<Word> line = line(runs.subList(start, i));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                start = i;
            }
        }
        return lines;
    }

    /** Returns how the lines rise of a page that lay askew in the scanner; a single stamp that does is not the page. */
    private static float slope(List<Run> runs) {
        List<Float> slopes = new ArrayList<>();
        int level = 0;
        for (Run run : runs) {
            if (Math.abs(run.slope()) < LEVEL) {
                level++;
            } else {
                slopes.add(run.slope());
            }
        }
        if (slopes.size() <= level) {
            return 0;
        }
        slopes.sort(Comparator.naturalOrder());
        return slopes.get(slopes.size() / 2);
    }

    private static boolean sameLine(Run first, Run next, float slope) {
        float capHeight = Math.min(first.glyphHeight(), next.glyphHeight());
        return next.baseline(slope) - first.baseline(slope) <= capHeight * BASELINE_SHARE;
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
        return RightToLeft.ordered(words);
    }

    private static boolean isDrawnTwice(Run open, Run next) {
        return open.text().equals(next.text()) && next.left() - open.left() < open.charWidth() / 2;
    }

    private static boolean continues(Run open, Run next) {
        float gap = next.left() - open.right();
        float limit = Math.min(open.charWidth(), next.charWidth()) * JOIN_SHARE;
        return !open.spaceFollows() && gap <= limit && gap >= -open.charWidth();
    }

    private void addIfVisible(Run run, List<Word> words) {
        Box box = frame.box(run.left(), run.top(), run.right(), run.bottom());
        if (box.width() > 0 && box.height() > 0) {
            words.add(new Word(run.text(), box));
        }
    }
}
