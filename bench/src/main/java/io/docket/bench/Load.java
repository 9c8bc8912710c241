package io.docket.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docket.samples.InvoiceSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Files to upload, none like another. */
final class Load {
    /** One file as it is sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record File(String name, byte[] bytes) {}

    private Load() {}

    /** Returns text files of one line. */
    static List<File> texts(int count) {
        String run = UUID.randomUUID().toString();
        return IntStream.range(0, count)
                .mapToObj(i -> new File("note-" + i + ".txt", ("Note " + i + " of run " + run + "\n").getBytes(UTF_8)))
                .toList();
    }

    /** Returns the invoices of a series from a number up to another. */
    static List<File> invoices(int from, int to) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench", "invoices"));
        List<File> files = new ArrayList<>();
        for (Path file : InvoiceSeries.write(folder, to).subList(from, to)) {
            files.add(new File(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        return files;
    }
}
