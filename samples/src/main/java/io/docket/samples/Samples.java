package io.docket.samples;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the sample documents; beside each {@code NAME.pdf} stands {@code NAME.expected.json} with what is true of it. */
public final class Samples {
    private static final String PROPERTY = "docket.samples";

    private Samples() {}

    /**
     * Returns the folder with {@code invoices}, {@code tables} and {@code texts}: the system property
     * {@code docket.samples}, else the module's folder in the working directory or one of its parents.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path directory() {
        String set = System.getProperty(PROPERTY);
        if (set != null) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path parent = here; parent != null; parent = parent.getParent()) {
            Path samples = parent.resolve("samples");
            if (Files.exists(samples.resolve("pom.xml"))) {
                return samples;
            }
        }
        throw new IllegalStateException("No folder samples with a pom.xml in " + here + " or above: set -D" + PROPERTY);
    }

    /**
     * Returns one sample.
     *
     * @param relative e.g. {@code invoices/invoice-de-01-werkstatt.pdf}
     * @throws IllegalStateException when it is not there, which means that the module was not built
     */
    public static Path file(String relative) {
        Path file = directory().resolve(relative);
        if (!Files.exists(file)) {
            throw new IllegalStateException("No sample " + file + ": build the module samples");
        }
        return file;
    }
}
