package io.docket.e2e;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs that others wrote, where they are installed. */
final class Programs {
    private Programs() {}

    /**
     * What a program left.
     *
     * @param output what it wrote, errors among it
     */
    record Ended(int code, String output) {}

    /** Finds a program; skips the test and says so where it is absent, which with {@code -De2e.required=true} is an error. */
    static Path require(String name, String advice) {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            String message = "Skipped, no " + name + " found: " + advice;
            if (Boolean.getBoolean("e2e.required")) {
                throw new IllegalStateException(message);
            }
            System.out.println(message);
            Assumptions.abort(message);
        }
        return found.orElseThrow();
    }

    /** Runs a program in a folder until it ends. */
    static Ended run(Path folder, Map<String, String> environment, List<String> command, long seconds)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "program", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                throw new AssertionError(command.get(0) + " did not end within " + seconds + " s: " + read(log));
            }
            return new Ended(process.exitValue(), read(log));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path log) throws IOException {
        return new String(Files.readAllBytes(log), java.nio.charset.StandardCharsets.UTF_8);
    }
}
