package io.docket.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks whether a process is ready, over a connection of its own. */
final class Health {
    private static final int MILLIS = 2000;

    private Health() {}

    static boolean isReady(URI server) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    server.resolve("/health/readiness").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
