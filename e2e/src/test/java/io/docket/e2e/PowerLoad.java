package io.docket.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several who upload at once and one who finalizes, until nobody answers any more. They keep the books of what was
 * promised, and an upload that nobody answered is sent again under its key, as careful clients do.
 */
final class PowerLoad implements AutoCloseable {
    private static final int UPLOADERS = 6;
    private static final int DROPPED = 2;
    private static final int PAUSE_MILLIS = 20;
    private static final int SECONDS = 60;

    private final Path scratch;
    private final Docket docket;
    private final ExecutorService threads = Executors.newFixedThreadPool(UPLOADERS + 1);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Queue<String> given = new ConcurrentLinkedQueue<>();
    private final Queue<Path> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, Path> answered = new ConcurrentHashMap<>();
    private final Queue<String> closable = new ConcurrentLinkedQueue<>();
    private final Queue<String> closed = new ConcurrentLinkedQueue<>();
    private final Set<String> exported = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    PowerLoad(Path scratch, Docket docket) {
        this.scratch = scratch;
        this.docket = docket;
    }

    /** Returns the names of all files that were uploaded, answered or not, or lay whole on the disk of the drop folder. */
    List<String> given() {
        return List.copyOf(given);
    }

    /** Returns the file of each document that was answered with 202. */
    Map<String, Path> answered() {
        return Map.copyOf(answered);
    }

    /** Returns the documents of which somebody was told that they are in the out folder. */
    Set<String> exported() {
        return Set.copyOf(exported);
    }

    /** Returns answers that nobody should get, whenever the power is cut. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** Begins; ends when the end is called and every request has found its end. */
    CompletableFuture<Void> start(CountDownLatch end) throws IOException {
        // Before all else: what is forced for one file takes the names of others along, and would hide that one was
        // not.
        drop();
        DocketClient client = DocketClient.admin(docket.uri());
        Stream<Runnable> all = Stream.concat(
                IntStream.range(0, UPLOADERS).mapToObj(i -> () -> repeat(end, () -> upload(client, next()))),
                Stream.of(() -> repeat(end, () -> close(client))));
        return CompletableFuture.allOf(all.map(each -> CompletableFuture.runAsync(each, threads))
                        .toArray(CompletableFuture[]::new))
                .orTimeout(SECONDS, TimeUnit.SECONDS);
    }

    /** Sends what nobody has answered; the power is not cut any more. */
    void finish(DocketClient client) {
        for (Path file = unanswered.poll(); file != null; file = unanswered.poll()) {
            upload(client, file);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static void repeat(CountDownLatch end, Step step) {
        try {
            while (end.getCount() > 0) {
                if (!step.take()) {
                    end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (UncheckedIOException e) {
            // The power was cut.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether there was something to do, and there may be more. */
    @FunctionalInterface
    private interface Step {
        boolean take();
    }

    private Path next() {
        Path again = unanswered.poll();
        return again == null ? text("rest") : again;
    }

    private boolean upload(DocketClient client, Path file) {
        Answer answer;
        try {
            answer = client.http().upload(file, file.getFileName().toString());
        } catch (UncheckedIOException e) {
            unanswered.add(file);
            throw e;
        }
        if (!expected(answer, 202)) {
            unanswered.add(file);
            return false;
        }
        String id = DocketClient.results(answer).get(0).documentId();
        answered.put(id, file);
        closable.add(id);
        return true;
    }

    /** Finalizes one document if it is ready for that, and asks whether another has reached the out folder. */
    private boolean close(DocketClient client) {
        String asked = closed.poll();
        if (asked != null && !isExported(client, asked)) {
            closed.add(asked);
        }
        String id = closable.poll();
        if (id == null) {
            return false;
        }
        Answer shown = client.http().get("/api/documents/" + id);
        if (!expected(shown, 200) || !shown.as(Doc.class).ended()) {
            closable.add(id);
            return false;
        }
        if (expected(client.finish(id), 200)) {
            closed.add(id);
        }
        return false;
    }

    private boolean isExported(DocketClient client, String id) {
        boolean there =
                client.events(id).stream().anyMatch(event -> event.event().equals("document_exported"));
        if (there) {
            exported.add(id);
        }
        return there;
    }

    /** To come again later is an answer as well. */
    private boolean expected(Answer answer, int status) {
        if (answer.status() != status && answer.status() != 503) {
            surprises.add(answer.toString());
        }
        return answer.status() == status;
    }

    /** Puts files into the drop folder so that they survive by themselves. */
    private void drop() throws IOException {
        Path inbox = docket.inbox();
        for (int i = 0; i < DROPPED; i++) {
            Path file = text("drop");
            Path part = Files.copy(file, inbox.resolve(file.getFileName() + ".part"));
            force(part, StandardOpenOption.WRITE);
            Files.move(part, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            force(inbox, StandardOpenOption.READ);
        }
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (FileChannel channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Writes a text that is like no other, outside the disk whose power is cut. */
    private Path text(String way) {
        int number = numbers.incrementAndGet();
        Path file = scratch.resolve(way + "-" + number + ".txt");
        try {
            Files.writeString(file, "Letter " + number + "\n\n" + "A line of it.\n".repeat(1 + number % 600));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        given.add(file.getFileName().toString());
        return file;
    }
}
