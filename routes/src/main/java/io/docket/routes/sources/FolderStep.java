package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperties;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files of watched folders. */
@Component("folderStep")
class FolderStep {
    private static final Logger log = LoggerFactory.getLogger(FolderStep.class);

    private final SourceStates states;
    private final HalfTaken documents;
    private final Map<Source, DropFolder> folders = new ConcurrentHashMap<>();

    FolderStep(SourceStates states, HalfTaken documents) {
        this.states = states;
        this.documents = documents;
    }

    /** Returns what the folder has for us; when it cannot be used at all, nothing, and the source tells why. */
    public Iterator<Found> list(@ExchangeProperty(Headers.SOURCE) String source) {
        SourceState state = states.get(source);
        forgetOthers();
        try {
            return folder(source).look(state).iterator();
        } catch (IOException e) {
            state.stop(Reasons.of(e));
            return Collections.emptyIterator();
        }
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
        return new Incoming(source, name, found.key(), false, found.file().size(), () -> folder.content(found));
    }

    /** Moves away what was taken or never will be; when that fails, the source tells of it and tries again. */
    public void put(
            @ExchangeProperty(Headers.SOURCE) String source,
            @ExchangeProperty(Headers.FOUND) Found found,
            @ExchangeProperty(Headers.FOLDER) String folder) {
        folder(source).put(found, folder, states.get(source));
    }

    private void forgetOthers() {
        Set<Source> here = states.all().stream().map(SourceState::source).collect(Collectors.toSet());
        for (Source gone : List.copyOf(folders.keySet())) {
            if (!here.contains(gone)) {
                close(folders.remove(gone));
            }
        }
    }

    private static void close(@Nullable DropFolder folder) {
        try {
            if (folder != null) {
                folder.close();
            }
        } catch (IOException e) {
            log.debug("A folder did not close", e);
        }
    }

    private DropFolder folder(String source) {
        return folders.computeIfAbsent(states.get(source).source(), defined -> new DropFolder(defined, documents));
    }
}
