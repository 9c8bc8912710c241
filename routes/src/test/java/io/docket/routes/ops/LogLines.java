package io.docket.routes.ops;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the whole application writes to its log while a test runs. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<ILoggingEvent> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        // Its MDC is the thread's, and that goes on.
        line.prepareForDeferredProcessing();
        lines.add(line);
    }

    /** Returns the lines that grep would find for a word, in an ids' member or in the text. */
    List<ILoggingEvent> grep(String word) {
        return lines.stream()
                .filter(line -> line.getFormattedMessage().contains(word)
                        || line.getMDCPropertyMap().containsValue(word))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
