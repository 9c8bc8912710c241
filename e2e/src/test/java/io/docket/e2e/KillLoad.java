package io.docket.e2e;

import static org.awaitility.Awaitility.await;

import io.docket.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uploads, drops and finalizes whatever is killed meanwhile, and keeps the books of what was promised. An
 * upload that nobody answered is sent again under its key, as a careful client does.
 */
final class KillLoad {
    /** How the names of documents end that cannot be processed. */
    static final String BROKEN = "-broken.pdf";

    /** How the names of large tables begin. */
    static final String LARGE = "large-";

    static final int LARGE_ROWS = 150_000;

    /** What all names are like, and no sample's. */
    static final String NAMES = "(rest|drop|large)-\\d+.*";

    private static final int PAUSE_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path scratch;
    private final Docket docket;
    private final Random random;
    private final Deque<Path> unanswered = new ArrayDeque<>();
    private final Deque<String> closable = new ArrayDeque<>();
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final List<String> given = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private @Nullable DocketClient client;

    KillLoad(Path scratch, Docket docket, Random random) {
        this.scratch = scratch;
        this.docket = docket;
        this.random = random;
    }

    /** Returns the documents that were answered with 202. */
    Queue<String> accepted() {
        return accepted;
    }

    /** Returns the names of all files that were uploaded or lay whole in the drop folder. */
    List<String> given() {
        return given;
    }

    /** Returns answers that nobody should get, whatever is killed. */
    List<String> surprises() {
        return surprises;
    }

    /** Sends new files, a third of them by the drop folder, then finalizes what is done, until the end is called. */
    void work(int files, CountDownLatch end) throws IOException {
        client = null;
        for (int i = 0; i < files; i++) {
            if (i % 3 == 2) {
                drop(document("drop"));
            } else {
                unanswered.add(document("rest"));
            }
        }
        do {
            if (!upload() && !close()) {
                pause(end);
            }
        } while (end.getCount() > 0);
    }

    /** Gives it a table that takes a while. */
    void addLarge() throws IOException {
        unanswered.addFirst(Tables.write(named(LARGE + given.size() + ".csv"), LARGE_ROWS));
    }

    /** Sends what nobody has answered yet; nothing is killed any more. */
    void finish() {
        await("answers to " + unanswered).atMost(PATIENCE).until(() -> {
            upload();
            return unanswered.isEmpty() || !surprises.isEmpty();
        });
    }

    private boolean upload() throws IOException {
        Path file = unanswered.peek();
        if (file == null) {
            return false;
        }
        Answer answer =
                ask(client -> client.http().upload(file, file.getFileName().toString()));
        if (answer == null || !expected(answer, 202)) {
            return false;
        }
        unanswered.remove();
        Files.delete(file);
        String id = DocketClient.results(answer).get(0).documentId();
        accepted.add(id);
        closable.add(id);
        return true;
    }

    /** Finalizes the document that has waited longest, if it is ready for that. */
    private boolean close() {
        String id = closable.peek();
        if (id == null) {
            return false;
        }
        Answer shown = ask(client -> client.http().get("/api/documents/" + id));
        if (shown == null || !expected(shown, 200) || !shown.as(Doc.class).ended()) {
            closable.remove();
            closable.add(id);
            return false;
        }
        closable.remove();
        Doc document = shown.as(Doc.class);
        return document.status().equals("completed") && !document.hasErrors() && close(document);
    }

    /** What is not done here is done at the end. */
    private boolean close(Doc document) {
        if (document.review().equals("needed")) {
            Answer reviewed = ask(client -> client.review(document, document.values()));
            if (reviewed == null || !expected(reviewed, 200)) {
                return false;
            }
        }
        Answer closed = ask(client -> client.finish(document.id()));
        return closed != null && expected(closed, 200);
    }

    private @Nullable Answer ask(java.util.function.Function<DocketClient, Answer> request) {
        try {
            DocketClient asking = client == null ? DocketClient.admin(docket.uri()) : client;
            client = asking;
            return request.apply(asking);
        } catch (UncheckedIOException | DocketClient.NotSignedInException e) {
            // Killed; and it may be that another signs us in.
            client = null;
            return null;
        }
    }

    /** To come again later is an answer as well. */
    private boolean expected(Answer answer, int status) {
        if (answer.status() != status && answer.status() != 503) {
            surprises.add(answer.toString());
        }
        return answer.status() == status;
    }

    /** Puts a file into the drop folder as a partner does: under another name first. */
    private void drop(Path file) throws IOException {
        Path inbox = docket.inbox();
        Path part = Files.move(file, inbox.resolve(file.getFileName() + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a document that is like no other: every kind, one of ten broken. */
    private Path document(String way) throws IOException {
        int number = given.size();
        int kind = random.nextInt(10);
        if (kind < 4) {
            return copy("invoices/invoice-en-04-bikes.pdf", way + "-" + number + ".pdf", "\n%% " + number + "\n");
        }
        if (kind < 7) {
            return copy("tables/cities.tsv", way + "-" + number + ".tsv", "");
        }
        if (kind < 9) {
            String text = "Letter " + number + "\n\n" + "A line of it.\n".repeat(200);
            return Files.writeString(named(way + "-" + number + ".txt"), text);
        }
        return Files.writeString(named(way + "-" + number + BROKEN), "%PDF-1.7\n% " + number + "\n");
    }

    private Path copy(String sample, String name, String tail) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.file(sample));
        Path copy = Files.write(named(name), bytes);
        return Files.write(copy, tail.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
    }

    private Path named(String name) {
        given.add(name);
        return scratch.resolve(name);
    }

    private static void pause(CountDownLatch end) {
        try {
            end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
