package io.docket.routes.sources;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.folders.FolderFile;
import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were taken and moved away, for some time after: who had one open goes on writing in it. They are looked at
 * again after the time of rest, then after twice that, and so on; one that has changed is taken again as a whole.
 */
final class MovedFiles {
    private static final Logger log = LoggerFactory.getLogger(MovedFiles.class);
    private static final Duration WATCHED = Duration.ofMinutes(10);

    /** Of more than that, which no process takes in that time, the last come in no order. */
    private static final int MOST = 100_000;

    private final Source source;
    private final Duration rest;
    private final int factor;
    private final HalfTaken documents;
    private final Sightings sightings = new Sightings();
    private final Queue<Moved> due = new PriorityQueue<>(Comparator.comparingLong(moved -> moved.dueNanos));
    private final Map<Path, Moved> names = new HashMap<>();

    MovedFiles(Source source, Duration rest, HalfTaken documents) {
        this.source = source;
        this.rest = rest;
        // Each look at a server is a question.
        this.factor = source.kind().equals("folder") ? 2 : 8;
        this.documents = documents;
    }

    /** One of them. */
    private static final class Moved {
        private final Path name;
        private long untilNanos;
        private FolderFile taken;
        private String key;
        private String documentId;
        private boolean sound;
        private Duration pause;
        private long dueNanos;
        private @Nullable DocumentRow held;

        Moved(
                Path name,
                FolderFile taken,
                String key,
                String documentId,
                boolean sound,
                Duration rest,
                Duration watched) {
            this.name = name;
            this.taken = taken;
            this.key = key;
            this.documentId = documentId;
            this.sound = sound;
            this.pause = rest;
            long now = System.nanoTime();
            this.untilNanos = now + watched.toNanos();
            this.dueNanos = sound ? now + rest.toNanos() : now;
        }

        private boolean isSound(FolderFile now) {
            return sound && taken.isSame(now);
        }

        private void next() {
            dueNanos = System.nanoTime() + pause.toNanos();
        }
    }

    /**
     * Watches a file that was just moved.
     *
     * @param read as it was taken
     * @param there as it was found after the move
     */
    void watch(FolderFile read, FolderFile there, String key, String documentId) {
        boolean sound = there.hasSameBytes(read);
        add(new Moved(there.name(), sound ? there : read, key, documentId, sound, rest, watched()));
    }

    private void add(Moved moved) {
        if (names.size() < MOST && names.put(moved.name, moved) == null) {
            due.add(moved);
        }
    }

    private Duration watched() {
        Duration some = rest.multipliedBy(20);
        return some.compareTo(WATCHED) > 0 ? some : WATCHED;
    }

    /** Finds again what another process, or this one before it was ended, has moved lately. */
    void recall(@Nullable SourceFolder done) throws IOException {
        due.clear();
        names.clear();
        if (done == null) {
            return;
        }
        for (Path name : done.names()) {
            if (PutAside.isFrom(RawNames.shown(RawNames.bytes(name)), watched())) {
                Optional<FolderFile> there = done.find(name);
                there.filter(file -> file.kind() == FolderFile.Kind.FILE).ifPresent(this::recall);
            }
        }
    }

    private void recall(FolderFile there) {
        byte[] kept = PutAside.kept(there.name());
        String key = there.key(kept);
        Optional<DocumentRow> document = documents.find(source.name(), key);
        if (document.isPresent()) {
            add(new Moved(there.name(), there, key, document.get().id(), true, rest, watched()));
            return;
        }
        Optional<String> former = documents.latest(source.name(), there.keyStart(kept));
        former.flatMap(last -> documents.find(source.name(), last))
                .ifPresent(
                        half -> add(new Moved(there.name(), there, former.get(), half.id(), false, rest, watched())));
    }

    /** Returns those that have changed since they were taken and are at rest. */
    List<Found> changed(@Nullable SourceFolder done, SourceState state) {
        List<Found> changed = new ArrayList<>();
        if (done == null) {
            return changed;
        }
        List<Moved> later = new ArrayList<>();
        long now = System.nanoTime();
        while (!due.isEmpty() && due.element().dueNanos - now <= 0) {
            Moved moved = due.remove();
            if (look(moved, done, state, changed)) {
                later.add(moved);
            } else {
                names.remove(moved.name);
                sightings.forget(moved.name);
            }
        }
        due.addAll(later);
        return changed;
    }

    /** Returns whether it is to be looked at again. */
    private boolean look(Moved moved, SourceFolder done, SourceState state, List<Found> changed) {
        try {
            Optional<FolderFile> there = done.find(moved.name);
            if (there.isEmpty() || there.get().kind() != FolderFile.Kind.FILE) {
                return false;
            }
            if (!moved.isSound(there.get())) {
                changed(moved, there.get(), done, state).ifPresent(changed::add);
                moved.next();
                return true;
            }
            moved.pause = moved.pause.multipliedBy(factor);
            moved.next();
            return moved.dueNanos - moved.untilNanos <= 0;
        } catch (IOException e) {
            state.putOff(moved.name.toString(), "It was taken, and cannot be looked at again: " + Reasons.of(e));
            moved.next();
            return true;
        }
    }

    private Optional<Found> changed(Moved moved, FolderFile there, SourceFolder done, SourceState state)
            throws IOException {
        moved.pause = rest;
        boolean same = there.identity().equals(moved.taken.identity());
        Optional<DocumentRow> first = same ? documents.find(moved.documentId) : Optional.empty();
        if (first.isPresent() && first.get().sizeBytes() != there.size()) {
            hold(moved, first.get(), there);
        }
        if (!sightings.isUnchanged(moved.name, there, rest)) {
            state.awaitRest();
            state.putOff(there.shown(), "It was written to after it had been taken, and is taken again when it rests");
            return Optional.empty();
        }
        if (first.isPresent() && hasBytesOf(first.get(), there, done)) {
            moved.taken = there;
            moved.sound = true;
            return Optional.empty();
        }
        first.ifPresent(document -> hold(moved, document, there));
        byte[] kept = PutAside.kept(there.name());
        String key = done.key(there, kept);
        return Optional.of(new Found(there, key.equals(moved.key) ? key + ":" + there.changed() : key, true));
    }

    private void hold(Moved moved, DocumentRow document, FolderFile there) {
        if (moved.held == null) {
            documents.hold(document, there.size());
            moved.held = document;
        }
    }

    private static boolean hasBytesOf(DocumentRow document, FolderFile there, SourceFolder done) throws IOException {
        return document.sizeBytes() == there.size() && document.sha256().equals(done.sha256(there));
    }

    /** Notes that one was taken again. */
    void takenAgain(Found found, String documentId) {
        Moved moved = names.get(found.file().name());
        if (moved == null) {
            return;
        }
        log.info(
                "Took \"{}\" of source {} again, as document {}",
                RawNames.line(found.file().shown()),
                source.name(),
                documentId);
        DocumentRow first = moved.held;
        if (first != null && !first.id().equals(documentId)) {
            documents.takenAgain(first.id(), documentId);
        }
        moved.taken = found.file();
        moved.key = found.key();
        moved.documentId = documentId;
        moved.sound = true;
        moved.held = null;
        moved.untilNanos = System.nanoTime() + watched().toNanos();
    }

    /** Forgets one that was put elsewhere. */
    void forget(Found found) {
        Moved moved = names.remove(found.file().name());
        if (moved != null) {
            due.remove(moved);
        }
    }
}
