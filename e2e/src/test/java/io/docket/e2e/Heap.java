package io.docket.e2e;

import io.docket.servers.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** What lives in the memory of another JVM. */
final class Heap {
    private Heap() {}

    /** Returns the bytes of the objects that are left after a full collection. */
    static long bytes(long pid) throws IOException {
        String jcmd = Path.of(ChildProcess.java()).resolveSibling("jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String total = lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .findFirst()
                    .orElseThrow();
            return Long.parseLong(total.split("\\s+", -1)[2]);
        }
    }
}
