package io.docket.servers;

import java.io.IOException;

/** One process of a set, which a test ends, holds still or starts again on the same data. */
public interface Part {
    /** Returns what it is called in messages and logs. */
    String name();

    /** Ends it at once, as a power cut would. */
    void kill();

    /** Starts the ended one again, and returns at once. */
    void launch() throws IOException;

    /** Returns when it answers. */
    void awaitReady() throws IOException;

    /** Holds it still: its connections stay and nobody answers. */
    void suspend() throws IOException;

    /** Lets it go on. */
    void resume() throws IOException;

    /** Starts the ended one again, and returns when it answers. */
    default void restart() throws IOException {
        launch();
        awaitReady();
    }
}
