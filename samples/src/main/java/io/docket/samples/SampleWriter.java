package io.docket.samples;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes all samples at build time; does nothing when they are there and newer than the classes that write them. */
public final class SampleWriter {
    private SampleWriter() {}

    /**
     * Writes into folders below the given one.
     *
     * @param arguments the module's folder
     */
    public static void main(String[] arguments) throws IOException, URISyntaxException {
        Path module = Path.of(arguments[0]);
        Path classes = Path.of(SampleWriter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path stamp = classes.resolveSibling("samples.stamp");
        if (isFresh(module, classes, stamp)) {
            return;
        }
        write(module);
        Files.writeString(stamp, count(module));
    }

    /** Writes {@code invoices}, {@code tables} and {@code texts}; the same bytes every time. */
    static void write(Path folder) throws IOException {
        InvoiceSamples.write(Files.createDirectories(folder.resolve("invoices")));
        TableSamples.write(Files.createDirectories(folder.resolve("tables")));
        TextSamples.write(Files.createDirectories(folder.resolve("texts")));
    }

    private static boolean isFresh(Path module, Path classes, Path stamp) throws IOException {
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(count(module))) {
            return false;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            long written = Files.getLastModifiedTime(stamp).toMillis();
            return files.map(Path::toFile).allMatch(file -> file.lastModified() <= written);
        }
    }

    /** Returns how many samples there are, so that deleted ones come back. */
    private static String count(Path module) throws IOException {
        long count = 0;
        for (String folder : new String[] {"invoices", "tables", "texts"}) {
            if (Files.exists(module.resolve(folder))) {
                try (Stream<Path> files = Files.list(module.resolve(folder))) {
                    count += files.count();
                }
            }
        }
        return Long.toString(count);
    }
}
