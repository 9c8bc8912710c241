package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Locks a data folder for one process; the operating system releases the lock when the process ends in any way. */
final class DataLock {
    private static final String NAME = "docket.lock";
    private static final int MAX_PID = 20;

    /** Held until the process ends. Opening and closing such a file again would release its lock (POSIX). */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private DataLock() {}

    /**
     * Takes a folder for this process.
     *
     * @throws DataTakenException when another one has it
     */
    static synchronized void take(Path folder) throws IOException {
        Path key = folder.toRealPath();
        if (HELD.containsKey(key)) {
            return;
        }
        Path file = folder.resolve(NAME);
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                Private.file(folder));
        if (channel.tryLock() == null) {
            String other = holder(channel);
            channel.close();
            throw new DataTakenException("the process " + other + " works in it already");
        }
        HELD.put(key, channel);
        channel.truncate(0);
        channel.write(
                StandardCharsets.US_ASCII.encode(
                        Long.toString(ProcessHandle.current().pid())),
                0);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_PID);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }
}
