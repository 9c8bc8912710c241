package io.docket.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes sensible paragraphs about running a document office, the same for the same seed. */
final class Prose {
    private static final List<String> SUBJECTS = List.of(
            "The mail room",
            "A clerk",
            "The night shift",
            "Each department",
            "The archive",
            "A reviewer",
            "The scanning desk",
            "The accounts team",
            "A supplier",
            "The front office",
            "An auditor",
            "The evening courier");
    private static final List<String> VERBS = List.of(
            "checks", "records", "sorts", "returns", "copies", "labels", "counts", "registers", "forwards", "compares");
    private static final List<String> OBJECTS = List.of(
            "every letter that arrives before noon",
            "the delivery notes of the previous day",
            "all forms without a signature",
            "the list of open questions",
            "each bundle of receipts",
            "the index of stored boxes",
            "the pages that were scanned twice",
            "the requests for a second copy",
            "the contracts that end this quarter",
            "the notes left by the last shift");
    private static final List<String> REASONS = List.of(
            "so that nothing is lost between two desks", "because a missing page is found more easily on the same day",
            "before the afternoon round begins", "and notes the time in the margin",
            "unless the sender has asked for the original", "since two people must have seen it",
            "while the shelf number is still known", "and tells the desk that is waiting for it");
    private static final List<String> CLOSINGS = List.of(
            "If something does not fit, it is put aside and looked at by two people.",
            "This takes a few minutes and saves an hour later.",
            "The rule is old, but nobody has found a better one.",
            "What cannot be read is scanned again at a higher resolution.",
            "A short note is enough; long explanations belong in the file.");

    private final Random random;

    Prose(long seed) {
        random = new Random(seed);
    }

    /** Returns one paragraph of four to eight sentences. */
    String paragraph() {
        List<String> sentences = new ArrayList<>();
        int count = 3 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            sentences.add(pick(SUBJECTS) + " " + pick(VERBS) + " " + pick(OBJECTS) + " " + pick(REASONS) + ".");
        }
        sentences.add(pick(CLOSINGS));
        return String.join(" ", sentences);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
