package io.docket.routes.intake;

import io.docket.routes.flow.Simulation;
import io.docket.routes.flow.WantedWords;
import io.docket.routes.store.accounts.SenderData;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that somebody has typed or pasted; the contract has checked its size. */
record TextRequest(
        String text,
        @Nullable String name,
        @Nullable String clientName,
        @Nullable String reportId,
        @Nullable Map<String, String> metadata,
        @Nullable Integer priority,
        @Nullable String pipeline,
        @Nullable Boolean process,
        @Nullable String translate,
        @Nullable Boolean plain,
        @Nullable String simulate) {

    /** Returns the file name for the text. */
    String fileName() {
        String given = name == null || name.isBlank() ? "pasted" : FileNames.clean(name);
        return given.endsWith(".txt") ? given : given + ".txt";
    }

    Sending sending() {
        Map<String, String> own = metadata == null ? Map.of() : Sending.checked(metadata);
        return new Sending(
                new SenderData(
                        clientName,
                        reportId,
                        null,
                        null,
                        own,
                        WantedWords.required(translate, Boolean.TRUE.equals(plain)),
                        Simulation.required(simulate)),
                Objects.requireNonNullElse(priority, Sending.NONE.priority()),
                pipeline,
                !Boolean.FALSE.equals(process));
    }
}
