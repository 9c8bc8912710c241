package io.docket.routes.store.database;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Repeats the migration when the connection is lost in the middle; {@code spring.flyway.connect-retries} helps only
 * before it. Each migration is one transaction, so none is half done.
 */
@Component
class PatientMigration implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(PatientMigration.class);
    private static final int ATTEMPTS = 5;

    /** SQL:2016, class 08: connection exception. */
    private static final String CONNECTION = "08";

    /** PostgreSQL, Appendix A: the server is shutting down, or not up yet. */
    private static final String SHUTDOWN = "57P";

    @Override
    public void migrate(Flyway flyway) {
        int attempt = 1;
        while (!done(flyway, attempt)) {
            attempt++;
        }
    }

    private static boolean done(Flyway flyway, int attempt) {
        try {
            flyway.migrate();
            return true;
        } catch (FlywayException e) {
            if (attempt == ATTEMPTS || !isConnectionLost(e)) {
                throw e;
            }
            log.warn("The database went away while its tables were checked; trying again: {}", e.getMessage());
            return false;
        }
    }

    private static boolean isConnectionLost(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
            if (state != null && (state.startsWith(CONNECTION) || state.startsWith(SHUTDOWN))) {
                return true;
            }
        }
        return false;
    }
}
