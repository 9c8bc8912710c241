package io.docket.routes.parsers;

import io.docket.processors.child.ParserLimits;
import io.docket.processors.ocr.OcrSettings;
import io.docket.routes.store.files.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * One pool reads documents, one draws page images, so that a reviewer need not wait for long documents, one reads pictures,
 * which takes longest, and one checks electronic invoices, whose rules fill a child's memory.
 */
@Component
class ParserPools implements AutoCloseable {
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "parser-clock");
        thread.setDaemon(true);
        return thread;
    });
    private final ParserPool reading;
    private final ParserPool drawing;
    private final ParserPool ocr;
    private final OcrSettings ocrSettings;
    private final ParserPool checking;
    private final long maxCharacters;
    private final Future<?> ending;

    ParserPools(ParserProperties properties, OcrProperties ocrProperties, ParserLimits limits, DataFolder folder)
            throws IOException {
        Path scratch = folder.sub("tmp/parsers");
        ParserCommand command = new ParserCommand(properties.memory(), limits, scratch);
        ParserCommand ocrCommand = new ParserCommand(ocrProperties.memory(), limits, scratch);
        maxCharacters = limits.maxCharacters();
        reading = new ParserPool(properties.children(), command, properties.timeout(), clock);
        drawing = new ParserPool(1, command, properties.timeout(), clock);
        ocr = new ParserPool(ocrProperties.children(), ocrCommand, ocrProperties.timeout(), clock);
        ocrSettings = ocrProperties.settings(folder);
        checking = new ParserPool(1, command, properties.timeout(), clock);
        long idle = properties.idle().toMillis();
        ending = clock.scheduleWithFixedDelay(() -> endUnusedFor(properties.idle()), idle, idle, TimeUnit.MILLISECONDS);
    }

    ParserPool reading() {
        return reading;
    }

    ParserPool drawing() {
        return drawing;
    }

    ParserPool ocr() {
        return ocr;
    }

    OcrSettings ocrSettings() {
        return ocrSettings;
    }

    ParserPool checking() {
        return checking;
    }

    /** Returns the maximum text of one document, in UTF-16 units. */
    long maxCharacters() {
        return maxCharacters;
    }

    private void endUnusedFor(Duration time) {
        Instant since = Instant.now().minus(time);
        reading.endUnusedSince(since);
        drawing.endUnusedSince(since);
        ocr.endUnusedSince(since);
        checking.endUnusedSince(since);
    }

    @Override
    public void close() {
        ending.cancel(false);
        clock.shutdownNow();
        reading.close();
        drawing.close();
        ocr.close();
        checking.close();
    }
}
