package io.docket.processors.extract;

import io.docket.processors.document.Box;
import io.docket.processors.document.Field;
import org.jspecify.annotations.Nullable;

/** A possible value of a field. */
record Candidate(
        @Nullable String value, double confidence, @Nullable Box box) {
    /** No value was found. */
    static final Candidate NONE = new Candidate(null, 0, null);

    boolean beats(Candidate other) {
        return confidence > other.confidence;
    }

    Field field(String name) {
        return new Field(name, value, confidence, box);
    }
}
