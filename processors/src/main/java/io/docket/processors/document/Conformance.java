package io.docket.processors.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of holding an electronic invoice against the rules that it says it follows.
 *
 * @param rules the name and version of the set of rules; null when it was not checked
 * @param notChecked why it was not checked; null when it was
 * @param errors how many rules are broken
 * @param warnings how many rules say that something should be different
 * @param violations the first {@link #MOST_VIOLATIONS} of both, in the order of the rules
 */
public record Conformance(
        @Nullable String rules, @Nullable String notChecked, int errors, int warnings, List<Violation> violations) {
    public static final int MOST_VIOLATIONS = 500;

    /** One that was not checked. */
    public static Conformance notChecked(String reason) {
        return new Conformance(null, reason, 0, 0, List.of());
    }

    /** What came of it. */
    public enum Verdict {
        VALID,
        INVALID,
        NOT_CHECKED
    }

    /** Returns INVALID when a rule is broken; warnings do not count. */
    public Verdict verdict() {
        if (rules == null) {
            return Verdict.NOT_CHECKED;
        }
        return errors == 0 ? Verdict.VALID : Verdict.INVALID;
    }

    /**
     * A rule that is not kept.
     *
     * @param error false for a warning
     * @param rule its id, e.g. BR-CO-15; null for the schema of the syntax, whose rules have no ids
     * @param place an XPath, or line and column; null when the whole invoice is meant
     * @param message in English, as the makers of the rules wrote it
     */
    public record Violation(
            boolean error, @Nullable String rule, @Nullable String place, String message) {}
}
