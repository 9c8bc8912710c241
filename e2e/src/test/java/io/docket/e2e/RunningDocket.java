package io.docket.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A process for all test classes that ask for the same name; starting one is what takes the time. */
final class RunningDocket implements BeforeAllCallback {
    /** No sample is larger, and files that are have not to be written by the hundred megabytes. */
    static final int LIMIT = 2 << 20;

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(RunningDocket.class);

    private final String name;
    private @Nullable Running running;

    RunningDocket(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot().getStore(SPACE).getOrComputeIfAbsent(name, Running::start, Running.class);
    }

    DocketProcess process() {
        return running().process();
    }

    /** Returns the admin, who signed in at the start. */
    DocketClient client() {
        return running().client();
    }

    private Running running() {
        if (running == null) {
            throw new IllegalStateException("Docket is not running");
        }
        return running;
    }

    private record Running(DocketProcess process, DocketClient client)
            implements ExtensionContext.Store.CloseableResource {

        static Running start(String name) {
            try {
                DocketProcess process = DocketProcess.start(name, "docket.intake.max-file-size=" + LIMIT + "B");
                return new Running(process, DocketClient.admin(process));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
