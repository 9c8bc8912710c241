package io.docket.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the kernel has counted, see proc(5); only on Linux. */
public final class CpuTime {
    /** Of user, system, and both again of children that have ended; the first field behind the name is 0. */
    private static final int USER_TIME = 11;

    private static final int TICK_MILLIS = 10;

    private CpuTime() {}

    /** Returns the processor time of a process and of those of its children that have ended; zero when it has ended too. */
    public static Duration of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // A name may have spaces in it.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER_TIME; field < USER_TIME + 4; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return Duration.ofMillis(ticks * TICK_MILLIS);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }
}
