package io.docket.routes.scaled;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * With {@code -Ddocket.it.set=scaled} the same tests run on PostgreSQL, S3 and an external broker, with the worker in
 * another process. Where these cannot be started the tests are skipped, and say so.
 */
public final class ScaledSet implements ExecutionCondition {
    public static final String SET = "docket.it.set";

    static {
        // One folder for all that asks: ${random.uuid} in the setting itself would be another one each time.
        System.setProperty("docket.it.data", "target/it-data/" + UUID.randomUUID());
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!"scaled".equals(System.getProperty(SET))) {
            return ConditionEvaluationResult.enabled("the embedded set");
        }
        Started started = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class);
        return started.servers() == null
                ? ConditionEvaluationResult.disabled("Skipped on the scaled set: " + started.reason())
                : ConditionEvaluationResult.enabled("the scaled set");
    }

    /** Returns the servers, which must have been started. */
    static ScaledServers servers(ExtensionContext context) {
        ScaledServers servers = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .get(Started.class, Started.class)
                .servers();
        if (servers == null) {
            throw new IllegalStateException("The scaled set is not running");
        }
        return servers;
    }

    /** The servers, or why there are none. */
    private record Started(@Nullable ScaledServers servers, String reason) implements CloseableResource {

        @SuppressWarnings("SystemOut") // The one line that says why tests are skipped.
        static Started now() {
            try {
                return new Started(new ScaledServers(), "");
            } catch (IOException | IllegalStateException e) {
                System.out.println("The tests of the scaled set are skipped: " + e);
                return new Started(null, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public void close() throws IOException {
            if (servers != null) {
                servers.close();
            }
        }
    }
}
