package io.docket.e2e;

import java.io.File;
import java.io.IOException;

/**
 * Ends a process with this JVM. A shutdown hook does not run when this JVM is killed, so a shell waits on a pipe from it,
 * which the system closes in any case.
 */
final class Watchdog {
    private Watchdog() {}

    /** Returns the one who watches; end it after the process. */
    static Process over(Process process) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        if (File.separatorChar == '\\') {
            return process;
        }
        return new ProcessBuilder("sh", "-c", "read line; kill -9 " + process.pid() + " 2>/dev/null")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
