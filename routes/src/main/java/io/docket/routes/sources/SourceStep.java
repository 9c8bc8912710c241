package io.docket.routes.sources;

import io.docket.routes.flow.Answer;
import io.docket.routes.flow.Audit;
import io.docket.routes.flow.CurrentUser;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.store.database.Json;
import io.docket.routes.store.documents.Visibility;
import io.docket.routes.store.sources.SourceRow;
import io.docket.routes.store.sources.SourceRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers about sources from the database, because another process may be the one that fetches. A source is visible to
 * the team that its documents belong to.
 */
@Component
class SourceStep {
    private static final Logger log = LoggerFactory.getLogger(SourceStep.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 50;

    private final SourceRows rows;
    private final Audit audit;
    private final Json json;

    SourceStep(SourceRows rows, Audit audit, Json json) {
        this.rows = rows;
        this.audit = audit;
        this.json = json;
    }

    public Answer list() {
        return Answer.ok(Map.of("sources", views(rows.list(CurrentUser.visibility()))));
    }

    public Answer show(@Header("name") String name) {
        return Answer.ok(view(name));
    }

    @Transactional
    public Answer pause(@Header("name") String name) {
        get(name);
        rows.pause(name, CurrentUser.name());
        audit.note("source_paused", name, Map.of());
        log.info("Source {} was paused by {}", name, CurrentUser.name());
        return Answer.ok(view(name));
    }

    @Transactional
    public Answer resume(@Header("name") String name) {
        get(name);
        rows.pause(name, null);
        audit.note("source_resumed", name, Map.of());
        log.info("Source {} was resumed by {}", name, CurrentUser.name());
        return Answer.ok(view(name));
    }

    public Answer poll(@Header("name") String name) {
        if (fetched(name).isPaused()) {
            throw new ProblemException(ProblemCode.SOURCE_PAUSED, "Source \"" + name + "\" is paused");
        }
        rows.askPoll(name);
        return Answer.accepted(view(name));
    }

    public Answer test(@Header("name") String name) throws InterruptedException {
        fetched(name);
        Instant asked = rows.askTest(name);
        Instant end = Instant.now().plus(PATIENCE);
        Optional<String> answer = rows.testAnswer(name, asked);
        while (answer.isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(LOOK_MILLIS);
            answer = rows.testAnswer(name, asked);
        }
        return Answer.ok(json.read(
                answer.orElseThrow(() -> new ProblemException(
                        ProblemCode.SOURCE_SILENT,
                        "Source \"" + name + "\" was not listed within " + PATIENCE.toSeconds() + " s")),
                Listing.class));
    }

    private SourceRow get(String name) {
        Visibility visibility = CurrentUser.visibility();
        return rows.find(name)
                .filter(row -> visibility.sees(row.team()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no source \"" + name + "\""));
    }

    /** Returns a source; throws a problem when no process fetches from it. */
    private SourceRow fetched(String name) {
        SourceRow row = get(name);
        if (row.fault() != null || !row.isHeld()) {
            String reason = row.fault() == null ? "no process fetches from it" : row.fault();
            throw new ProblemException(
                    ProblemCode.SOURCE_NOT_RUNNING, "Source \"" + name + "\" is not running: " + reason);
        }
        return row;
    }

    private SourceView view(String name) {
        return views(List.of(get(name))).get(0);
    }

    private List<SourceView> views(List<SourceRow> sources) {
        if (sources.isEmpty()) {
            return List.of();
        }
        List<String> names = sources.stream().map(SourceRow::name).toList();
        Map<String, Long> brought = rows.brought(names);
        Map<String, Long> failed = rows.failed(names);
        return sources.stream()
                .map(row -> SourceView.of(
                        row,
                        brought.getOrDefault(row.name(), 0L),
                        failed.getOrDefault(row.name(), 0L),
                        rows.lastFile(row.name()).orElse(null)))
                .toList();
    }
}
