package io.docket.routes.intake;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.flow.SourceReadException;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.folders.RawNames;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperties;
import org.apache.camel.ExchangeProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Streams the bytes of a source's file into the file store. */
@Component
class TakeStep {
    private static final Logger log = LoggerFactory.getLogger(TakeStep.class);

    private final TakenFiles taken;
    private final DocumentFiles files;
    private final IntakeProperties properties;

    TakeStep(TakenFiles taken, DocumentFiles files, IntakeProperties properties) {
        this.taken = taken;
        this.files = files;
        this.properties = properties;
    }

    public Arrival keep(@Body Incoming file) throws IOException, DocumentFiles.TooLargeException {
        long limit = properties.maxFileSize().toBytes();
        if (file.size() > limit) {
            throw new DocumentFiles.TooLargeException(limit);
        }
        Optional<StoredFile> before = file.keyNeedsBytes() ? Optional.empty() : taken(file);
        if (before.isPresent()) {
            return arrival(file, before.get());
        }
        StoredFile stored = store(file, limit);
        if (stored.sizeBytes() != file.size()) {
            throw new SourceReadException("It had " + file.size() + " bytes, and " + stored.sizeBytes()
                    + " when it had been read: it is still being written");
        }
        return arrival(file, stored);
    }

    /** A file that was taken and could not be moved is not read again at each poll. */
    private Optional<StoredFile> taken(Incoming file) {
        return taken.find(file.source() + ":" + file.key());
    }

    private StoredFile store(Incoming file, long limit) throws IOException, DocumentFiles.TooLargeException {
        try (SourceStream in = new SourceStream(open(file))) {
            return files.put(in, limit);
        }
    }

    private static InputStream open(Incoming file) throws IOException {
        try {
            return file.content().open();
        } catch (IOException e) {
            throw new SourceReadException(e);
        }
    }

    private static Arrival arrival(Incoming file, StoredFile stored) {
        String key = file.source() + ":" + file.key() + (file.keyNeedsBytes() ? ":" + stored.sha256() : "");
        return new Arrival(stored, FileNames.clean(file.fileName()), file.source(), file.source(), Sending.NONE, key);
    }

    /**
     * Refuses a file for good when the file itself is the reason. This is no {@code onWhen}, because Camel gives that
     * predicate no exception.
     *
     * @throws Exception the cause, when the file can be tried again later
     */
    public void refuse(
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Exception cause,
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperties Map<String, Object> state,
            @Body Incoming file)
            throws Exception {
        if (cause instanceof IOException
                || cause instanceof DataAccessException
                || cause instanceof TransactionException) {
            throw cause;
        }
        log.warn(
                "Refused \"{}\" from source {}, it is moved aside: {}",
                RawNames.line(file.fileName()),
                source,
                cause.getMessage());
        state.put(Headers.REFUSAL, String.valueOf(cause.getMessage()));
        state.put(Headers.FOLDER, state.get(Headers.FAILED));
    }

    public String documentId(@Body Receipt receipt) {
        return receipt.documentId();
    }
}
