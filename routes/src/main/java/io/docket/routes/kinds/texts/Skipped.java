package io.docket.routes.kinds.texts;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was wanted of a text and not done, and why. */
record Skipped(Map<Wording, String> reasons) {
    static final Skipped NONE = new Skipped(Map.of());

    Skipped with(Wording wording, String why) {
        Map<Wording, String> all = new EnumMap<>(Wording.class);
        all.putAll(reasons);
        all.put(wording, why);
        return new Skipped(Map.copyOf(all));
    }

    @Nullable
    String of(Wording wording) {
        return reasons.get(wording);
    }
}
