package io.docket.processors.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells the result of a field, which Word shows, from its instruction, which it does not (17.16.18). */
final class WordFields {
    private final Deque<Boolean> showing = new ArrayDeque<>();

    void mark(String type) {
        switch (type) {
            case "begin" -> showing.push(false);
            case "separate" -> {
                showing.poll();
                showing.push(true);
            }
            case "end" -> showing.poll();
            default -> {}
        }
    }

    boolean isShown() {
        return !showing.contains(false);
    }

    /** Forgets fields that are still in their instruction: a field that is never ended must not hide the rest. */
    void endParagraph() {
        showing.removeIf(shown -> !shown);
    }
}
