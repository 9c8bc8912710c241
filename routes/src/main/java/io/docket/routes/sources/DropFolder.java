package io.docket.routes.sources;

import io.docket.routes.store.documents.DocumentRow;
import io.docket.routes.store.folders.FolderFile;
import io.docket.routes.store.folders.NoFolderException;
import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.SourceFolder;
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
 * A watched folder: decides which files are complete and to be taken, and moves them afterwards. Used only by the
 * thread of its source, poll by poll.
 */
final class DropFolder implements Closeable {
    private static final int MOST = 500;

    /** Suffix for the folder that is used when the configured one exists as a file or link. */
    static final String INSTEAD = ".d";

    /** Tolerated clock difference of the disk: a file unchanged for longer than this and the rest is complete. */
    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    /** Minimum rest, long enough for the change time (ctime) to show that a file was replaced and restored. */
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Source source;
    private final Place place;
    private final boolean local;
    private final Pattern include;
    private final String marker;
    private final Duration rest;
    private final HalfTaken documents;
    private final MovedFiles moved;
    private final Sightings sightings = new Sightings();
    private final Retries retries = new Retries();
    private final Map<Id, Unmoved> unmoved = new HashMap<>();
    /** Documents of files that were written to after they were read and before they could be moved. */
    private final Map<Id, String> halves = new HashMap<>();

    private final List<SourceFolder> open = new ArrayList<>();
    private @Nullable SourceFolder inbox;
    private @Nullable SourceFolder done;
    private @Nullable SourceFolder failed;
    private @Nullable Instant lastLook;
    private String doneName = "";
    private String failedName = "";

    /** With the raw name, because SFTP has no inodes, and two names can look the same to people. */
    private record Id(String identity, Path name) {}

    /** A file that was taken or refused, but could not be moved. */
    private record Unmoved(Found found, @Nullable String documentId, String reason, int tries, long dueNanos) {}

    DropFolder(Source source, HalfTaken documents) {
        this.source = source;
        this.place = source.place();
        this.local = source.kind().equals("folder");
        this.include = Names.pattern(source);
        this.marker = source.value("doneMarker");
        Duration given = source.rest();
        this.rest = given.compareTo(SHORTEST) < 0 ? SHORTEST : given;
        this.documents = documents;
        this.moved = new MovedFiles(source, rest, documents);
    }

    /** Returns the files to be taken now, and reports those that cannot be. */
    List<Found> look(SourceState state) throws IOException {
        endLook();
        open(state);
        recall();
        retryMoves(state);
        List<Found> found = new ArrayList<>(moved.changed(done, state));
        list(found, state);
        if (found.isEmpty()) {
            endLook();
        }
        return found;
    }

    private void open(SourceState state) throws IOException {
        SourceFolder folder = opened(place.open());
        inbox = folder;
        doneName = usable(source.value("done"), state);
        done = below(doneName);
        failedName = usable(source.value("failed"), state);
        failed = below(failedName);
    }

    /** If a file or link has the folder's name, reports it and uses another name, so that files can be moved. */
    private String usable(String name, SourceState state) throws IOException {
        Optional<FolderFile> there = inbox().find(Path.of(name));
        if (there.isEmpty() || there.get().kind() == FolderFile.Kind.FOLDER) {
            return name;
        }
        state.putOff(name, new NoFolderException(name).getMessage() + ", but to \"" + name + INSTEAD + "\"");
        return name + INSTEAD;
    }

    /** The folders are made only when a file is moved there. */
    private @Nullable SourceFolder below(String name) throws IOException {
        Optional<SourceFolder> folder = inbox().findBelow(name);
        folder.ifPresent(open::add);
        return folder.orElse(null);
    }

    private SourceFolder opened(SourceFolder folder) {
        open.add(folder);
        return folder;
    }

    /** Reads the moved files again after a start, or after a pause in which another process may have fetched. */
    private void recall() throws IOException {
        Instant before = lastLook;
        lastLook = Instant.now();
        boolean away = before == null || before.plus(LONG_AGO).isBefore(lastLook);
        // Not for SFTP, which has no inodes by which a file could be recognized.
        if (away && local) {
            moved.recall(done);
        }
    }

    private void list(List<Found> found, SourceState state) throws IOException {
        Set<Path> seen = new HashSet<>();
        for (Path name : inbox().names()) {
            if (found.size() >= MOST) {
                return;
            }
            String shown = RawNames.shown(RawNames.bytes(name));
            seen.add(name);
            if (isWanted(shown)) {
                Optional<FolderFile> file = inbox().listed(name);
                if (file.isPresent()) {
                    judge(file.get(), found, state);
                }
            }
        }
        sightings.keep(seen);
        retries.keep(seen);
        unmoved.values().removeIf(file -> !seen.contains(file.found().file().name()));
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
        } else if (isUnmoved(file)) {
            state.putOff(
                    file.shown(), Objects.requireNonNull(unmoved.get(id(file))).reason());
        } else if (marker.isEmpty()) {
            settle(file, found, state);
        } else {
            settleMarked(file, found, state);
        }
    }

    private void settleMarked(FolderFile file, List<Found> found, SourceState state) throws IOException {
        Optional<FolderFile> there = inbox().listed(markerOf(file));
        if (there.isEmpty()) {
            return;
        }
        if (Markers.isFor(file, there.get())) {
            settle(file, found, state);
        } else {
            state.putOff(file.shown(), Markers.OUTDATED);
        }
    }

    private boolean isUnmoved(FolderFile file) {
        Unmoved before = unmoved.get(id(file));
        return before != null && before.found().file().hasSameBytes(file);
    }

    private void settle(FolderFile file, List<Found> found, SourceState state) {
        if (!isAtRest(file, marker.isEmpty() ? rest : SHORTEST)) {
            state.awaitRest();
            return;
        }
        // Checked only after the rest, because some programs create a hard link for a moment.
        Refusals.of(file)
                .ifPresentOrElse(reason -> state.putOff(file.shown(), reason), () -> offer(file, found, state));
    }

    private void offer(FolderFile file, List<Found> found, SourceState state) {
        if (retries.isDue(file)) {
            found.add(new Found(file, inbox().key(file, PutAside.kept(RawNames.bytes(file.name()))), false));
        } else {
            state.putOffAgain(file.shown());
        }
    }

    private boolean isAtRest(FolderFile file, Duration time) {
        FileTime last = file.modified().compareTo(file.changed()) > 0 ? file.modified() : file.changed();
        return (local && last.toInstant().isBefore(Instant.now().minus(time).minus(LONG_AGO)))
                || sightings.isUnchanged(file.name(), file, time);
    }

    private Path markerOf(FolderFile file) {
        return Markers.of(file.name(), marker);
    }

    /** Opens a file that {@link #look} returned. */
    InputStream content(Found found) throws IOException {
        return (found.again() ? done() : inbox()).open(found.file());
    }

    /** Returns whether keys are not unique without the bytes: SFTP has times in seconds, and no inodes. */
    boolean keysNeedBytes() {
        return !local;
    }

    /** Notes that a file is tried. */
    void begin(Found found) {
        retries.begin(found.file());
    }

    /**
     * Moves a file that was taken or refused.
     *
     * @param documentId the document made of it; null when it was refused
     */
    void put(Found found, @Nullable String documentId, SourceState state) {
        retries.done(found.file());
        if (!found.again()) {
            tellHalf(found, documentId);
            move(found, documentId, 0, state);
        } else if (documentId != null) {
            moved.takenAgain(found, documentId);
        } else {
            refuseAgain(found, state);
        }
    }

    private void refuseAgain(Found found, SourceState state) {
        moved.forget(found);
        try {
            done().move(found.file().name(), failed(), found.file().name());
        } catch (IOException e) {
            state.putOff(found.file().shown(), reason(null, e));
        }
    }

    private void tellHalf(Found found, @Nullable String documentId) {
        String half = halves.remove(id(found.file()));
        if (half != null && documentId != null) {
            documents.takenAgain(half, documentId);
        }
    }

    private void retryMoves(SourceState state) {
        for (Unmoved file : List.copyOf(unmoved.values())) {
            if (System.nanoTime() - file.dueNanos() >= 0) {
                unmoved.remove(id(file.found().file()));
                move(file.found(), file.documentId(), file.tries() + 1, state);
            }
        }
    }

    private void move(Found found, @Nullable String documentId, int tries, SourceState state) {
        try {
            Optional<FolderFile> now = inbox().find(found.file().name());
            // Otherwise it is gone, or was replaced by another file, which a later poll takes.
            if (now.isPresent() && now.get().identity().equals(found.file().identity())) {
                move(found, now.get(), documentId);
            }
        } catch (IOException e) {
            String reason = reason(documentId, e);
            long due = System.nanoTime() + Retries.pause(tries).toNanos();
            unmoved.put(id(found.file()), new Unmoved(found, documentId, reason, tries, due));
            if (e instanceof ServerAwayException) {
                state.unreachable(Reasons.of(e));
            } else {
                state.putOff(found.file().shown(), reason);
            }
        }
    }

    private String reason(@Nullable String documentId, IOException cause) {
        String what = documentId == null ? "It will never be taken" : "It was taken";
        String folder = documentId == null ? failedName : doneName;
        return what + ", but cannot be moved to \"" + folder + "\": " + Moves.reason(cause);
    }

    private void move(Found found, FolderFile now, @Nullable String documentId) throws IOException {
        if (!now.hasSameBytes(found.file())) {
            // It was written to after it was read: it stays, and is taken again as a whole.
            Optional<DocumentRow> half = documentId == null ? Optional.empty() : documents.find(documentId);
            half.ifPresent(document -> {
                documents.hold(document, now.size());
                halves.put(id(now), document.id());
            });
            return;
        }
        SourceFolder target = documentId == null ? failed() : done();
        Path as = free(target, RawNames.bytes(now.name()));
        inbox().move(now.name(), target, as);
        if (documentId != null) {
            moved.watch(found.file(), target.find(as).orElse(now), found.key(), documentId);
        }
        if (!marker.isEmpty() && inbox().find(markerOf(now)).isPresent()) {
            inbox().delete(markerOf(now));
        }
    }

    private static Id id(FolderFile file) {
        return new Id(file.identity(), file.name());
    }

    private static Path free(SourceFolder target, byte[] name) throws IOException {
        LocalDateTime at = LocalDateTime.now(ZoneId.systemDefault());
        Path as = PutAside.path(name, at);
        while (target.find(as).isPresent()) {
            at = at.plus(1, ChronoUnit.MILLIS);
            as = PutAside.path(name, at);
        }
        return as;
    }

    private SourceFolder done() throws IOException {
        SourceFolder there = done;
        if (there == null) {
            there = opened(inbox().below(doneName));
            done = there;
        }
        return there;
    }

    private SourceFolder failed() throws IOException {
        SourceFolder there = failed;
        if (there == null) {
            there = opened(inbox().below(failedName));
            failed = there;
        }
        return there;
    }

    private SourceFolder inbox() {
        return Objects.requireNonNull(inbox);
    }

    /** Ends a poll; the connection is kept. */
    private void endLook() throws IOException {
        for (SourceFolder folder : open) {
            folder.close();
        }
        open.clear();
    }

    @Override
    public void close() throws IOException {
        endLook();
        place.close();
    }
}
