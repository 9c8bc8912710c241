package io.docket.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CSV files of the out folder, one line for each document after a header. */
final class OutCsv {
    private OutCsv() {}

    /** Returns the lines of all files without their headers. */
    static List<String> lines(Path out) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Folders.files(out.resolve("csv"))) {
            lines.addAll(Files.readString(file).lines().skip(1).toList());
        }
        return lines;
    }

    /** Returns the lines of one document. */
    static List<String> lines(Path out, String documentId) throws IOException {
        return lines(out).stream().filter(line -> line.startsWith(documentId)).toList();
    }
}
