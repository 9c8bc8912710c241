package io.docket.routes.store.folders;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Opens files with a timeout on separate threads: opening a pipe without a writer, or a file on a hanging disk, blocks
 * for ever and cannot be interrupted. The number of blocked threads is limited; at the limit, opening fails until one
 * returns.
 */
final class Opening {
    private static final long PATIENCE_SECONDS = 10;
    private static final int MOST_LOST = 32;

    private static final Semaphore LEFT = new Semaphore(MOST_LOST);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "open-source-file");
        thread.setDaemon(true);
        return thread;
    });

    private Opening() {}

    /** Cleans up after an opening that returned too late. */
    @FunctionalInterface
    interface Late {
        void close() throws IOException;
    }

    /**
     * Opens something.
     *
     * @param lost called at the timeout
     * @param late called when it returned after the timeout; the opened file is closed then
     */
    static <T extends Closeable> T of(Callable<T> opener, Runnable lost, Late late) throws IOException {
        if (!LEFT.tryAcquire()) {
            throw new ChangedFileException("Nothing is opened while " + MOST_LOST + " other files do not open");
        }
        Attempt<T> attempt = new Attempt<>(opener, late);
        Future<T> future = THREADS.submit(attempt);
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            if (attempt.giveUp(lost)) {
                throw new ChangedFileException("It did not open within " + PATIENCE_SECONDS
                        + " s: it is no ordinary file, or its disk does not answer");
            }
            return result(future);
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            attempt.giveUp(lost);
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was opened", e);
        }
    }

    private static <T> T result(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a file was opened", e);
        }
    }

    private static IOException failure(ExecutionException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }

    /** One opening; after a timeout, it closes what it has opened by itself. */
    private static final class Attempt<T extends Closeable> implements Callable<T> {
        private final Callable<T> opener;
        private final Late late;
        private boolean over;
        private boolean givenUp;

        Attempt(Callable<T> opener, Late late) {
            this.opener = opener;
            this.late = late;
        }

        @Override
        public T call() throws Exception {
            try {
                return open();
            } finally {
                LEFT.release();
                if (isTooLate()) {
                    late.close();
                }
            }
        }

        private T open() throws Exception {
            T opened = opener.call();
            if (isTooLate()) {
                opened.close();
            }
            return opened;
        }

        private synchronized boolean isTooLate() {
            over = true;
            return givenUp;
        }

        private synchronized boolean giveUp(Runnable lost) {
            givenUp = true;
            if (!over) {
                lost.run();
            }
            return !over;
        }
    }
}
