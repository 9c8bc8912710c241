package io.docket.routes.sources;

import io.docket.routes.store.DocumentRow;
import io.docket.routes.store.FolderFile;
import io.docket.routes.store.RawNames;
import io.docket.routes.store.WatchedFolder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A watched folder: which of its files are to be taken, and how they are moved away. Only the thread of its source uses it,
 * look by look.
 */
final class DropFolder implements Closeable {
    private static final int MOST = 500;

    /** A file that is older than that is complete, however wrong the clock of its disk is within reason. */
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    /** By then the time of change tells whether a file was another's for a moment. */
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Source source;
    private final Path path;
    private final Pattern include;
    private final String marker;
    private final Duration rest;
    private final HalfTaken documents;
    private final MovedFiles moved;
    private final Sightings sightings = new Sightings();
    private final Retries retries = new Retries();
    private final Map<String, Unmoved> unmoved = new HashMap<>();
    /** Documents of files that were written to before they could be moved, by the files' identity. */
    private final Map<String, DocumentRow> halves = new HashMap<>();

    private final List<WatchedFolder> open = new ArrayList<>();
    private @Nullable WatchedFolder inbox;
    private @Nullable WatchedFolder done;
    private @Nullable WatchedFolder failed;
    private @Nullable Instant lastLook;

    /** A file that was taken, or never will be, and could not be moved. */
    private record Unmoved(Found found, String folder, String reason, int tries, long dueNanos) {}

    DropFolder(Source source, HalfTaken documents) {
        this.source = source;
        this.path = RawNames.of(source.value("folder"));
        this.include = Names.pattern(source);
        this.marker = source.value("doneMarker");
        Duration given = source.rest();
        this.rest = given.compareTo(SHORTEST) < 0 ? SHORTEST : given;
        this.documents = documents;
        this.moved = new MovedFiles(source, rest, documents);
    }

    /** Returns what is to be taken now; tells of what cannot be. */
    List<Found> look(SourceState state) throws IOException {
        close();
        open();
        recall();
        retryMoves(state);
        List<Found> found = new ArrayList<>(moved.changed(done, state));
        list(found, state);
        if (found.isEmpty()) {
            close();
        }
        return found;
    }

    private void open() throws IOException {
        WatchedFolder folder = opened(WatchedFolder.open(path));
        inbox = folder;
        done = below(source.value("done"));
        failed = below(source.value("failed"));
    }

    /** Neither is made before something is moved there, but a link in its place is told before anything is taken. */
    private @Nullable WatchedFolder below(String name) throws IOException {
        Optional<WatchedFolder> folder = inbox().findBelow(name);
        folder.ifPresent(open::add);
        return folder.orElse(null);
    }

    private WatchedFolder opened(WatchedFolder folder) {
        open.add(folder);
        return folder;
    }

    /** After a start, or after a time in which another process may have fetched. */
    private void recall() throws IOException {
        Instant before = lastLook;
        lastLook = Instant.now();
        if (before == null || before.plus(LONG_AGO).isBefore(lastLook)) {
            moved.recall(done);
        }
    }

    private void list(List<Found> found, SourceState state) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Path name : inbox().names()) {
            if (found.size() >= MOST) {
                return;
            }
            String shown = RawNames.shown(RawNames.bytes(name));
            seen.add(shown);
            if (isWanted(shown)) {
                Optional<FolderFile> file = inbox().find(name);
                if (file.isPresent()) {
                    judge(file.get(), found, state);
                }
            }
        }
        sightings.keep(seen);
        retries.keep(seen);
        unmoved.values().removeIf(file -> !seen.contains(file.found().file().shown()));
    }

    private boolean isWanted(String shown) {
        return Names.isWanted(include, shown) && (marker.isEmpty() || !shown.endsWith(marker));
    }

    private void judge(FolderFile file, List<Found> found, SourceState state) throws IOException {
        if (file.kind() == FolderFile.Kind.FOLDER) {
            return;
        }
        if (file.kind() != FolderFile.Kind.FILE) {
            state.putOff(file.shown(), Refusals.of(file).orElseThrow());
        } else if (unmoved.containsKey(file.identity())
                && unmoved.get(file.identity()).found().file().hasSameBytes(file)) {
            state.putOff(file.shown(), unmoved.get(file.identity()).reason());
        } else if (marker.isEmpty() || isMarked(file)) {
            settle(file, found, state);
        }
    }

    private void settle(FolderFile file, List<Found> found, SourceState state) {
        if (!isAtRest(file, marker.isEmpty() ? rest : SHORTEST)) {
            state.awaitRest();
            return;
        }
        // Some programs give a file a second name for a moment.
        Refusals.of(file)
                .ifPresentOrElse(reason -> state.putOff(file.shown(), reason), () -> offer(file, found, state));
    }

    private void offer(FolderFile file, List<Found> found, SourceState state) {
        if (retries.isDue(file)) {
            found.add(new Found(file, file.key(PutAside.kept(RawNames.bytes(file.name()))), false));
        } else {
            state.putOffAgain(file.shown());
        }
    }

    private boolean isAtRest(FolderFile file, Duration time) {
        FileTime last = file.modified().compareTo(file.changed()) > 0 ? file.modified() : file.changed();
        return last.toInstant().isBefore(Instant.now().minus(time).minus(LONG_AGO))
                || sightings.isUnchanged(file.shown(), file, time);
    }

    /** A marker that was there before its file is another's, which was taken when we were ended. */
    private boolean isMarked(FolderFile file) throws IOException {
        FileTime first = file.modified().compareTo(file.changed()) < 0 ? file.modified() : file.changed();
        return inbox().find(markerOf(file))
                .filter(found -> found.changed().compareTo(first) >= 0)
                .isPresent();
    }

    private Path markerOf(FolderFile file) {
        return Markers.of(file.name(), marker);
    }

    /** Opens a file that a look found. */
    InputStream content(Found found) throws IOException {
        return (found.again() ? done() : inbox()).open(found.file());
    }

    /** Notes that a file is tried. */
    void begin(Found found) {
        retries.begin(found.file());
    }

    /**
     * Moves away what was taken or never will be.
     *
     * @param folder name of the one below
     */
    void put(Found found, String folder, SourceState state) {
        retries.done(found.file());
        boolean taken = folder.equals(source.value("done"));
        if (found.again()) {
            putAgain(found, taken, state);
            return;
        }
        if (taken) {
            tellHalf(found);
        }
        move(found, folder, 0, state);
    }

    private void putAgain(Found found, boolean taken, SourceState state) {
        if (taken) {
            moved.takenAgain(found);
            return;
        }
        moved.forget(found);
        try {
            done().move(found.file().name(), failed(), found.file().name());
        } catch (IOException e) {
            state.putOff(found.file().shown(), "It cannot be moved to \"failed\": " + Moves.reason(e));
        }
    }

    private void tellHalf(Found found) {
        DocumentRow half = halves.remove(found.file().identity());
        if (half != null) {
            documents.find(source.name(), found.key()).ifPresent(whole -> documents.takenAgain(half.id(), whole.id()));
        }
    }

    private void retryMoves(SourceState state) {
        for (Unmoved file : List.copyOf(unmoved.values())) {
            if (System.nanoTime() - file.dueNanos() >= 0) {
                unmoved.remove(file.found().file().identity());
                move(file.found(), file.folder(), file.tries() + 1, state);
            }
        }
    }

    private void move(Found found, String folder, int tries, SourceState state) {
        try {
            Optional<FolderFile> now = inbox().find(found.file().name());
            // Otherwise it is gone, or another one by now that a later look takes.
            if (now.isPresent() && now.get().identity().equals(found.file().identity())) {
                move(found, now.get(), folder);
            }
        } catch (IOException e) {
            String reason = (folder.equals(source.value("done")) ? "It was taken" : "It will never be taken")
                    + ", but cannot be moved to \"" + folder + "\": " + Moves.reason(e);
            unmoved.put(
                    found.file().identity(),
                    new Unmoved(
                            found,
                            folder,
                            reason,
                            tries,
                            System.nanoTime() + Retries.pause(tries).toNanos()));
            state.putOff(found.file().shown(), reason);
        }
    }

    private void move(Found found, FolderFile now, String folder) throws IOException {
        boolean taken = folder.equals(source.value("done"));
        if (!now.hasSameBytes(found.file())) {
            // It stays, and is taken again as a whole.
            Optional<DocumentRow> half = taken ? documents.find(source.name(), found.key()) : Optional.empty();
            half.ifPresent(document -> {
                documents.hold(document, now.size());
                halves.put(now.identity(), document);
            });
            return;
        }
        WatchedFolder target = taken ? done() : failed();
        Path as = free(target, RawNames.bytes(now.name()));
        inbox().move(now.name(), target, as);
        if (taken) {
            moved.watch(found.file(), target.look(as), found.key());
        }
        if (!marker.isEmpty() && inbox().find(markerOf(now)).isPresent()) {
            inbox().delete(markerOf(now));
        }
    }

    private static Path free(WatchedFolder target, byte[] name) throws IOException {
        LocalDateTime at = LocalDateTime.now(ZoneId.systemDefault());
        Path as = PutAside.path(name, at);
        while (target.find(as).isPresent()) {
            at = at.plus(1, ChronoUnit.MILLIS);
            as = PutAside.path(name, at);
        }
        return as;
    }

    private WatchedFolder done() throws IOException {
        WatchedFolder there = done;
        if (there == null) {
            there = opened(inbox().below(source.value("done")));
            done = there;
        }
        return there;
    }

    private WatchedFolder failed() throws IOException {
        WatchedFolder there = failed;
        if (there == null) {
            there = opened(inbox().below(source.value("failed")));
            failed = there;
        }
        return there;
    }

    private WatchedFolder inbox() {
        return Objects.requireNonNull(inbox);
    }

    @Override
    public void close() throws IOException {
        for (WatchedFolder folder : open) {
            folder.close();
        }
        open.clear();
    }
}
