package io.docket.processors.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The main class of a child JVM: reads {@link ParserTask}s from standard input and writes {@link ParserReply}s to
 * standard output. The parent sends the next task after the last reply to the one before.
 *
 * <p>It exits at the end of its input, even in the middle of a task that hangs, so that no child outlives its parent.
 */
public final class ParserMain {
    /** The byte that a child sends once, before any reply. */
    public static final int READY = '!';

    private static final int FAILURE = 1;

    private ParserMain() {}

    /**
     * Serves until the input ends.
     *
     * @param arguments see {@link ParserLimits#arguments}
     */
    public static void main(String... arguments) throws IOException {
        InputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        // Output that a library prints must not mix with the replies.
        System.setOut(System.err);
        // What a plug-in read from it would be missing among the tasks.
        System.setIn(InputStream.nullInputStream());
        // The parent, which waits for the reply, sees the end of the stream.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> Runtime.getRuntime().halt(FAILURE));
        out.write(READY);
        serve(ParserLimits.of(arguments), in, out, Executors.newSingleThreadExecutor());
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Runtime.getRuntime().halt(0);
    }

    /** Serves until the input ends, and returns when the last task that came is replied to. */
    static void serve(ParserLimits limits, InputStream in, OutputStream out) {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        serve(limits, in, out, worker);
        worker.shutdown();
        try {
            worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void serve(ParserLimits limits, InputStream in, OutputStream out, Executor worker) {
        ParserWork work = new ParserWork(limits, new ReplyWriter(new DataOutputStream(new BufferedOutputStream(out))));
        DataInputStream tasks = new DataInputStream(new BufferedInputStream(in));
        try {
            while (true) {
                ParserTask task = ParserTask.read(tasks);
                worker.execute(() -> run(work, task));
            }
        } catch (IOException e) {
            // The parent has exited, or has closed the stream because it needs no more tasks.
        }
    }

    private static void run(ParserWork work, ParserTask task) {
        try {
            work.run(task);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
