package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.store.folders.NoFolderException;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperties;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Route steps for watched folders, local or on SFTP servers. */
@Component("folderStep")
class FolderStep {
    private static final Logger log = LoggerFactory.getLogger(FolderStep.class);

    private final SourceStates states;
    private final HalfTaken documents;
    private final Map<String, DropFolder> folders = new ConcurrentHashMap<>();

    FolderStep(SourceStates states, HalfTaken documents) {
        this.states = states;
        this.documents = documents;
    }

    /** Returns the files to be taken; none when the folder cannot be used, which the source's state explains. */
    public Iterator<Found> list(@ExchangeProperty(Headers.SOURCE) String source) {
        SourceState state = states.get(source);
        try {
            return folder(source).look(state).iterator();
        } catch (NoFolderException e) {
            state.stop(Reasons.of(e));
        } catch (IOException e) {
            state.unreachable(Reasons.of(e));
        }
        return Collections.emptyIterator();
    }

    /** Returns whether the source may still be fetched from. */
    public boolean goesOn(@ExchangeProperty(Headers.SOURCE) String source) {
        return states.get(source).isOpen();
    }

    public Incoming find(
            @Body Found found,
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperties Map<String, Object> state) {
        DropFolder folder = folder(source);
        state.put(Headers.FOUND, found);
        folder.begin(found);
        String name = found.again()
                ? found.file().shown().substring(PutAside.STAMP_LENGTH)
                : found.file().shown();
        return new Incoming(
                source, name, found.key(), folder.keysNeedBytes(), found.file().size(), () -> folder.content(found));
    }

    /** Moves a file that was taken or refused; when that fails, it is reported and retried. */
    public void put(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.FOUND) Found found,
            @ExchangeProperty(Headers.DOCUMENT_ID) @Nullable String documentId) {
        folder(source).put(found, documentId, states.get(source));
    }

    private DropFolder folder(String source) {
        return folders.computeIfAbsent(source, this::watch);
    }

    private DropFolder watch(String source) {
        SourceState state = states.get(source);
        DropFolder folder = new DropFolder(state.source(), documents);
        state.onStop(() -> {
            folders.remove(source, folder);
            close(folder);
        });
        return folder;
    }

    private static void close(DropFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            log.debug("A folder did not close", e);
        }
    }
}
