package io.docket.servers;

import java.io.File;
import java.io.IOException;

/**
 * Ends a process with this JVM. A shutdown hook does not run when this JVM is killed, so a shell waits on a pipe from it,
 * which the system closes in any case.
 */
final class Watchdog {
    private Watchdog() {}

    /** Returns the watching process; kill it after the watched one. */
    static Process over(ProcessHandle process) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        String action = File.separatorChar == '\\' ? "exit" : "read line; kill -9 " + process.pid() + " 2>/dev/null";
        return new ProcessBuilder("sh", "-c", action)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
