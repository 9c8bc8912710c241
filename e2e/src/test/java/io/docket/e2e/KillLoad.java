package io.docket.e2e;

import io.docket.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Somebody who uploads, drops and finalizes without a pause, until nobody answers; keeps the books of what was promised. */
final class KillLoad {
    /** How the names of documents end that cannot be processed. */
    static final String BROKEN = "-broken.pdf";

    /** How the names of uploaded ones begin. */
    static final String REST = "rest";

    private final Path scratch;
    private final Path inbox;
    private final Random random;
    private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> dropped = new ConcurrentLinkedQueue<>();
    private final Queue<String> closable = new ConcurrentLinkedQueue<>();
    private int sent;

    KillLoad(Path scratch, Path inbox, Random random) {
        this.scratch = scratch;
        this.inbox = inbox;
        this.random = random;
    }

    /** Returns the documents that were answered with 202. */
    Queue<String> accepted() {
        return accepted;
    }

    /** Returns the names of the files that lay whole in the drop folder. */
    Queue<String> dropped() {
        return dropped;
    }

    /** Puts a file into the drop folder as a partner does: under another name first. */
    void drop() throws IOException {
        Path file = document("drop");
        Path part = Files.move(file, inbox.resolve(file.getFileName() + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, inbox.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        dropped.add(file.getFileName().toString());
    }

    /** Works until the server is gone. */
    void work(DocketClient client) throws IOException {
        try {
            while (true) {
                upload(client);
                if (sent % 3 == 0) {
                    drop();
                }
                close(client);
            }
        } catch (UncheckedIOException e) {
            // Killed.
            return;
        }
    }

    private void upload(DocketClient client) throws IOException {
        Path file = document(REST);
        Answer answer = client.http().upload(Map.of(), List.of(file));
        Files.delete(file);
        String id = DocketClient.results(answer.expect(202)).get(0).documentId();
        accepted.add(id);
        closable.add(id);
    }

    private void close(DocketClient client) {
        String id = closable.peek();
        if (id != null && client.document(id).ended()) {
            closable.remove();
            Doc document = client.document(id);
            if (document.status().equals("completed")) {
                client.reviewAndFinalizeIfItCan(document);
            }
        }
    }

    /** Writes a document that is like no other: every kind, one of ten broken. */
    private Path document(String way) throws IOException {
        int number = sent++;
        int kind = random.nextInt(10);
        if (kind < 4) {
            return copy("invoices/invoice-en-04-bikes.pdf", way + "-" + number + ".pdf", "\n%% " + number + "\n");
        }
        if (kind < 7) {
            return copy("tables/cities.tsv", way + "-" + number + ".tsv", "");
        }
        if (kind < 9) {
            String text = "Letter " + number + "\n\n" + "A line of it.\n".repeat(200);
            return Files.writeString(scratch.resolve(way + "-" + number + ".txt"), text);
        }
        return Files.writeString(scratch.resolve(way + "-" + number + BROKEN), "%PDF-1.7\n% " + number + "\n");
    }

    private Path copy(String sample, String name, String tail) throws IOException {
        byte[] bytes = Files.readAllBytes(Samples.file(sample));
        Path copy = Files.write(scratch.resolve(name), bytes);
        return Files.write(copy, tail.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.APPEND);
    }
}
