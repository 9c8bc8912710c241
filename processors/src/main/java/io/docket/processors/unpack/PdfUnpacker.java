package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes out the files that are embedded in a PDF, as in a portfolio. */
public final class PdfUnpacker {
    private static final String NAMELESS = "attachment";

    /** One file that was written, in the order of {@link Writer}. */
    public record Written(String name, Path path, boolean damaged) {}

    /** Writes the files of a PDF, in a JVM that may be lost. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes them.
         *
         * @param target of the first is this with {@code .0} behind, and so on; also of those written before an error
         */
        List<Written> write(Path pdf, Path target, int maxFiles, long maxFileBytes, long maxBytes)
                throws IOException, UnreadableDocumentException;
    }

    private final Writer writer;
    private final Path folder;

    /**
     * Makes an unpacker; it keeps no state and may be shared by threads.
     *
     * @param folder for temporary files
     */
    public PdfUnpacker(Writer writer, Path folder) {
        this.writer = writer;
        this.folder = folder;
    }

    /**
     * Hands out the files.
     *
     * @throws UnreadableDocumentException when the PDF is damaged, or holds more than the limits allow; nothing is
     *     handed out then
     * @throws IOException when it cannot be read from disk, or the sink failed
     */
    public Unpacked unpack(Path pdf, UnpackLimits limits, FileSink sink, Progress progress)
            throws IOException, UnreadableDocumentException {
        String name = UUID.randomUUID().toString();
        try {
            List<Written> files = writer.write(
                    pdf,
                    folder.resolve(name),
                    limits.files() - limits.earlierFiles(),
                    limits.fileBytes(),
                    Math.min(limits.bytes(), limits.byRatio()) - limits.earlierBytes());
            return take(files, sink, progress);
        } finally {
            clear(name);
        }
    }

    private static Unpacked take(List<Written> files, FileSink sink, Progress progress) throws IOException {
        List<LeftOut> leftOut = new ArrayList<>();
        int taken = 0;
        for (int number = 0; number < files.size(); number++) {
            progress.report(number, files.size(), "files");
            Written file = files.get(number);
            String name = label(file.name(), number);
            if (file.damaged()) {
                leftOut.add(new LeftOut(name, LeftOut.Reason.DAMAGED));
                continue;
            }
            try (InputStream content = Files.newInputStream(file.path())) {
                sink.take(number, name, content);
                taken++;
            }
        }
        progress.report(files.size(), files.size(), "files");
        return new Unpacked(taken, leftOut);
    }

    /** Returns a name for people: folders separated by {@code /}, without drive letter and {@code ..}. */
    private static String label(String name, int number) {
        List<String> parts = new ArrayList<>(List.of(name.split("[/\\\\:]", -1)));
        parts.removeIf(part -> part.isBlank() || part.equals(".") || part.equals(".."));
        return parts.isEmpty() ? NAMELESS + "-" + (number + 1) : String.join("/", parts);
    }

    private void clear(String name) throws IOException {
        try (var files = Files.newDirectoryStream(folder, name + ".*")) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }
}
