package io.docket.routes.store.jobs;

import io.docket.routes.store.database.DatabaseProperties;
import io.docket.routes.store.database.SqliteConfiguration;
import io.docket.routes.store.files.ConditionalOnSetting;
import io.docket.routes.store.sources.SourceRows;
import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/**
 * Ends all leases at the start: a SQLite database has only one process, so they belong to a former one that has ended,
 * and need not be waited for.
 */
@Component
@ConditionalOnSetting(name = DatabaseProperties.URL, prefix = SqliteConfiguration.SQLITE)
class FormerLeases {
    private final JobRows jobs;
    private final PartRows parts;
    private final SourceRows sources;

    FormerLeases(JobRows jobs, PartRows parts, SourceRows sources) {
        this.jobs = jobs;
        this.parts = parts;
        this.sources = sources;
    }

    @PostConstruct
    void end() {
        jobs.endLeases();
        parts.endLeases();
        sources.endLeases();
    }
}
