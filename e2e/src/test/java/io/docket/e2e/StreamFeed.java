package io.docket.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Server-sent events, of which we read the data and hold the id against it. */
final class StreamFeed extends Feed {
    private final InputStream stream;

    /**
     * Connects.
     *
     * @param lastEventId empty to begin at the beginning
     */
    StreamFeed(Http http, String path, String lastEventId) {
        stream = http.stream(path, lastEventId.isEmpty() ? Map.of() : Map.of("Last-Event-ID", lastEventId));
        Thread reader = new Thread(this::read, "sse " + path);
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    arrive(line.substring("data:".length()));
                }
            }
        } catch (IOException e) {
            // We cut it.
            return;
        }
    }
}
