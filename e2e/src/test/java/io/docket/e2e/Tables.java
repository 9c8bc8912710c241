package io.docket.e2e;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tables of any length, all of whose rows are good. */
final class Tables {
    private Tables() {}

    /**
     * Writes one that is like no other of another name.
     *
     * @return the file
     */
    static Path write(Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("row,of\n");
            out.write("1," + file.getFileName() + "\n");
            for (int row = 2; row <= rows; row++) {
                out.write(row + ",x\n");
            }
        }
        return file;
    }
}
