package io.docket.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/** File systems of a test's own, which not everybody may mount. */
final class Mounts {
    private Mounts() {}

    /** Mounts with arguments of the command, or skips the tests of a class, and says so. */
    static void mountOrSkip(ExtensionContext context, Path folder, String... arguments) throws IOException {
        if (!mount(folder, arguments)) {
            skip(context, "Nobody here may mount a file system");
        }
    }

    static boolean mount(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        command.add(folder.toString());
        return run(command);
    }

    /** Lazily: a parser outlives its killed process for a moment, and works in a folder of the disk. */
    static void unmount(Path folder) throws IOException {
        run(List.of("umount", "-l", folder.toString()));
    }

    static void skip(ExtensionContext context, String why) {
        String reason = context.getDisplayName() + " skipped. " + why;
        System.out.println(reason);
        Assumptions.abort(reason);
    }

    /** Returns whether a command is there and did what it was told. */
    static boolean run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // Not there; what it would have said goes unheard as well.
            return false;
        }
        try {
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
