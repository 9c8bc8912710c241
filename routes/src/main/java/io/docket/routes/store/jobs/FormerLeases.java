package io.docket.routes.store.jobs;

import io.docket.routes.store.database.DatabaseProperties;
import io.docket.routes.store.database.SqliteConfiguration;
import io.docket.routes.store.files.ConditionalOnSetting;
import io.docket.routes.store.sources.SourceRows;
import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/**
 * A SQLite database has one process, so whatever is leased when it starts was in the hands of one that is dead; nobody has
 * to wait for those leases to run out.
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
