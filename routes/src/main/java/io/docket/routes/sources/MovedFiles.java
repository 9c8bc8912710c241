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
 * Watches files for some time after they were taken and moved, because a program that still has one open can go on
 * writing to it. A file is checked again after the rest, then at growing intervals; if it has changed, it is taken
 * again as a whole.
 */
final class MovedFiles {
    private static final Logger log = LoggerFactory.getLogger(MovedFiles.class);
    private static final Duration WATCHED = Duration.ofMinutes(10);

    /** More moved files than one process takes in the watched time; further ones are not watched. */
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
        // Less often on a server, where each check is a request.
        this.factor = source.kind().equals("folder") ? 2 : 8;
        this.documents = documents;
    }

    /** A moved file. */
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
     * @param read the file when it was taken
     * @param there the file after the move
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

    /** Finds the files that another process, or this one before a restart, has moved lately. */
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

    /** Returns the files that have changed since they were taken, and are unchanged for the rest now. */
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

    /** Checks a file; returns whether it is to be checked again. */
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

    /** Records that a file was taken again. */
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

    /** Stops watching a file that was moved elsewhere. */
    void forget(Found found) {
        Moved moved = names.remove(found.file().name());
        if (moved != null) {
            due.remove(moved);
        }
    }
}
