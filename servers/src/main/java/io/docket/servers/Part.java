package io.docket.servers;

import java.io.IOException;

/** One process of a set, which a test ends, holds still or starts again on the same data. */
public interface Part {
    /** Returns its name in messages and logs. */
    String name();

    /** Ends it at once, as a power cut would. */
    void kill();

    /** Starts the ended one again, and returns at once. */
    void launch() throws IOException;

    /** Waits until it answers. */
    void awaitReady() throws IOException;

    /** Suspends it: its connections stay open, but it does not answer. */
    void suspend() throws IOException;

    /** Resumes it. */
    void resume() throws IOException;

    /** Starts the ended one again, and returns when it answers. */
    default void restart() throws IOException {
        launch();
        awaitReady();
    }
}
