package io.docket.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.docket.samples.InvoiceSeries;
import io.docket.samples.Scanner;
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

    /** Returns scanned sheets, each a PDF of one page that is a picture. */
    static List<File> scans(int from, int to) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "bench", "scans"));
        List<File> files = new ArrayList<>();
        for (Path paper : sheets(to).subList(from, to)) {
            Path scan = folder.resolve(paper.getFileName());
            if (!Files.exists(scan)) {
                Scanner.scan(paper, scan);
            }
            files.add(new File(scan.getFileName().toString(), Files.readAllBytes(scan)));
        }
        return files;
    }

    /** Returns invoices of one page. */
    static List<Path> sheets(int count) throws IOException {
        List<Path> all = InvoiceSeries.write(Path.of("target", "bench", "sheets"), count + count / 2 + 2);
        return IntStream.range(0, all.size())
                .filter(i -> i % 3 != 0)
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }
}
