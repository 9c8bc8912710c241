package io.docket.routes.flow;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reader of a plug-in that is asked about files of all types, so that a fault of it must not keep the others from being
 * taken. One that gives no answer in time is not asked any more, because its thread cannot be stopped.
 */
final class GuardedReader implements DocumentReader {
    private static final Logger log = LoggerFactory.getLogger(GuardedReader.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Executor ASKING = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "plug-in");
        thread.setDaemon(true);
        return thread;
    });

    private final DocumentReader reader;
    private final String mediaType;
    private final String kind;
    private final Duration longest;
    private volatile boolean hangs;

    GuardedReader(DocumentReader reader) {
        this(reader, LONGEST_ANSWER);
    }

    /** @param longest how long an answer may take */
    GuardedReader(DocumentReader reader, Duration longest) {
        this.reader = reader;
        this.mediaType = reader.mediaType();
        this.kind = reader.kind();
        this.longest = longest;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public boolean isOne(byte[] prefix, String fileName) {
        if (hangs) {
            return false;
        }
        try {
            return CompletableFuture.supplyAsync(() -> ask(prefix, fileName), ASKING)
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            hangs = true;
            log.error(
                    "The plug-in for {} has not said within {} ms whether \"{}\" is one; its type is not known any more until Docket is started again",
                    mediaType,
                    longest.toMillis(),
                    fileName);
        } catch (ExecutionException e) {
            log.warn("The plug-in for {} could not tell whether \"{}\" is one", mediaType, fileName, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private boolean ask(byte[] prefix, String fileName) {
        // Libraries look for their own parts by the loader of the thread.
        Thread.currentThread().setContextClassLoader(reader.getClass().getClassLoader());
        return reader.isOne(prefix, fileName);
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException, UnreadableDocumentException {
        return reader.read(file, progress);
    }
}
