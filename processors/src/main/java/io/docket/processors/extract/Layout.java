package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Page;
import io.docket.processors.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of an invoice with their labels. */
final class Layout {
    /** An invoice's fields stand on its first pages; what follows are terms and call records. */
    private static final int MAX_PAGES = 20;

    /** More lines than any real invoice has; bounds the time that a larger document can cost. */
    private static final int MAX_LINES = 4000;

    private static final int MAX_WORDS = 200;

    private static final Vocabulary<Label> LABELS = new Vocabulary<>("labels.properties", Label.class);

    /** One label and its line. */
    record Place(TextLine line, Vocabulary.Hit<Label> hit) {
        int index() {
            return line.index();
        }

        Label label() {
            return hit.kind();
        }

        Box box() {
            return line.box(hit.start(), hit.end());
        }
    }

    private final List<TextLine> lines = new ArrayList<>();
    private final List<List<Vocabulary.Hit<Label>>> hits = new ArrayList<>();

    Layout(List<Page> pages) {
        for (Page page : pages.subList(0, Math.min(MAX_PAGES, pages.size()))) {
            for (List<Word> words : page.lines()) {
                if (lines.size() < MAX_LINES) {
                    lines.add(new TextLine(lines.size(), page, words.subList(0, Math.min(MAX_WORDS, words.size()))));
                }
            }
        }
        lines.forEach(line -> hits.add(LABELS.find(line)));
    }

    List<TextLine> lines() {
        return lines;
    }

    List<Vocabulary.Hit<Label>> hits(int index) {
        return hits.get(index);
    }

    /** Returns every label of the given kinds, top to bottom. */
    List<Place> places(Label... kinds) {
        List<Label> wanted = List.of(kinds);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Vocabulary.Hit<Label> hit : hits.get(i)) {
                if (wanted.contains(hit.kind())) {
                    places.add(new Place(lines.get(i), hit));
                }
            }
        }
        return places;
    }

    /** Returns where the next label of another kind behind this one starts, or the line's end. */
    int end(Place place) {
        return hits.get(place.index()).stream()
                .filter(hit -> hit.start() >= place.hit().end() && hit.kind() != place.label())
                .mapToInt(Vocabulary.Hit::start)
                .findFirst()
                .orElse(place.line().text().length());
    }

    /** Returns whether the label fills its cell, so that its value may stand below; a sentence's words do not. */
    boolean isAlone(Place place) {
        return place.line().cells().stream()
                .anyMatch(cell -> cell.start() == place.hit().start()
                        && cell.end() - place.hit().end() <= 2);
    }

    /** Returns whether a cell has a label of its own in front. */
    boolean isLabelled(TextLine.Cell cell) {
        return hits(cell.line().index()).stream().anyMatch(hit -> hit.start() == cell.start());
    }

    /** Returns the cells in which the value of a label with nothing to its right may stand, likeliest first. */
    List<TextLine.Cell> around(Place place) {
        if (!isAlone(place)) {
            return List.of();
        }
        List<TextLine.Cell> cells = new ArrayList<>(beside(place).stream().toList());
        cells.addAll(below(place.index(), place.box(), 2));
        return cells;
    }

    /** Returns the nearest cell right of a label whose own baseline is a little higher or lower. */
    Optional<TextLine.Cell> beside(Place place) {
        Box label = place.box();
        TextLine.Cell nearest = null;
        int last = Math.min(lines.size() - 1, place.index() + 2);
        for (int i = Math.max(0, place.index() - 2); i <= last; i++) {
            if (i == place.index() || lines.get(i).page() != label.page()) {
                continue;
            }
            for (TextLine.Cell cell : lines.get(i).cells()) {
                Box box = cell.box();
                boolean nearer = nearest == null || box.x() < nearest.box().x();
                if (nearer && box.x() >= label.x() + label.width() && sameHeight(box, label)) {
                    nearest = cell;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean sameHeight(Box one, Box other) {
        double shared = Math.min(one.y() + one.height(), other.y() + other.height()) - Math.max(one.y(), other.y());
        return shared > 0.5 * Math.min(one.height(), other.height());
    }

    /** Returns the cells under a box in the next lines of its page, nearest first. */
    List<TextLine.Cell> below(int index, Box box, int maxLines) {
        List<TextLine.Cell> cells = new ArrayList<>();
        double limit = box.y() + box.height() * (1.5 + 2.2 * maxLines);
        for (int i = index + 1; i < lines.size() && lines.get(i).page() == box.page(); i++) {
            for (TextLine.Cell cell : lines.get(i).cells()) {
                Box candidate = cell.box();
                if (candidate.y() < limit && overlap(candidate, box) && candidate.y() > box.y() + box.height() / 2) {
                    cells.add(cell);
                }
            }
            if (lines.get(i).box().y() > limit || cells.size() >= maxLines) {
                break;
            }
        }
        return cells;
    }

    private static boolean overlap(Box one, Box other) {
        return one.x() < other.x() + other.width() && other.x() < one.x() + one.width();
    }
}
