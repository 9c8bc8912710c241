package io.docket.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Unix signals that Java cannot send. */
final class Signals {
    private Signals() {}

    /** Sends one signal, such as {@code STOP}, to a process and then to all that it has started. */
    static void send(String signal, ProcessHandle process) throws IOException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        Stream.concat(Stream.of(process), process.descendants())
                .forEach(each -> command.add(Long.toString(each.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
