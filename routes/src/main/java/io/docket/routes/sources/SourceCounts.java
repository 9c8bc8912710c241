package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.store.sources.SourceRows;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts files of sources that were taken or refused. */
@Component("sourceCounts")
class SourceCounts {
    private final SourceStates states;
    private final SourceRows rows;

    SourceCounts(SourceStates states, SourceRows rows) {
        this.states = states;
        this.rows = rows;
    }

    public void count(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.REFUSAL) @Nullable String refusal) {
        if (refusal != null) {
            rows.refused(source);
        }
        states.get(source).taken();
    }
}
