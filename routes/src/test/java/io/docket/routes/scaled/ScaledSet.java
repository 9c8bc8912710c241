package io.docket.routes.scaled;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * With {@code -Ddocket.it.set=scaled} the same tests run on PostgreSQL, S3 and an external broker, with the worker in
 * another process. Where these cannot be started the tests are skipped, and say so.
 */
public final class ScaledSet implements ExecutionCondition {
    public static final String SET = "docket.it.set";

    /**
     * What runs until {@link EndOfTests}, which the application lives as long as: JUnit's own context ends before a failed
     * test is tried again.
     */
    private static @Nullable Started started;

    static {
        // One folder for all that asks: ${random.uuid} in the setting itself would be another one each time.
        System.setProperty("docket.it.data", "target/it-data/" + UUID.randomUUID());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!"scaled".equals(System.getProperty(SET))) {
            return ConditionEvaluationResult.enabled("the embedded set");
        }
        Started found = started();
        return found.servers() == null
                ? ConditionEvaluationResult.disabled("Skipped on the scaled set: " + found.reason())
                : ConditionEvaluationResult.enabled("the scaled set");
    }

    /** Returns the servers, which must have been started. */
    static ScaledServers servers() {
        ScaledServers servers = started().servers();
        if (servers == null) {
            throw new IllegalStateException("The scaled set is not running");
        }
        return servers;
    }

    private static synchronized Started started() {
        if (started == null) {
            started = Started.now();
        }
        return started;
    }

    static synchronized void end() throws IOException {
        if (started != null && started.servers() != null) {
            started.servers().close();
        }
    }

    /** The servers, or why there are none. */
    private record Started(@Nullable ScaledServers servers, String reason) {

        @SuppressWarnings("SystemOut") // The one line that says why tests are skipped.
        static Started now() {
            try {
                return new Started(new ScaledServers(), "");
            } catch (IOException | IllegalStateException e) {
                System.out.println("The tests of the scaled set are skipped: " + e);
                return new Started(null, String.valueOf(e.getMessage()));
            }
        }
    }
}
