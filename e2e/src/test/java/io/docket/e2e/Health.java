package io.docket.e2e;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks for the health over a connection of its own, so that a dead server leaves nothing behind. */
final class Health {
    private static final int MILLIS = 2000;

    private Health() {}

    /** Returns the status of /health; 0 when nobody answers. */
    static int of(URI server) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) server.resolve("/health").toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setRequestProperty("Connection", "close");
            return connection.getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
