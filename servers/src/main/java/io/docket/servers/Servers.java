package io.docket.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The services that several Docket processes share: a broker, a database and an S3 store. */
public final class Servers implements AutoCloseable {
    private final Broker broker;
    private final S3Store store;
    private final Database database;

    /**
     * Starts all of them, and returns when they answer.
     *
     * @param folder of their data and logs
     * @throws IOException when one of them cannot run here
     */
    public Servers(Path folder) throws IOException {
        this(folder, false);
    }

    private Servers(Path folder, boolean durable) throws IOException {
        Path home = Files.createDirectories(folder).toAbsolutePath();
        broker = new Broker(home);
        store = new S3Store(home);
        database = new Database(home, durable);
        store.awaitReady();
        broker.awaitReady();
    }

    /**
     * Starts them as in production: commits of the database are on disk.
     *
     * @throws IOException when one of them cannot run here
     */
    public static Servers durable(Path folder) throws IOException {
        return new Servers(folder, true);
    }

    public Broker broker() {
        return broker;
    }

    public Database database() {
        return database;
    }

    public S3Store store() {
        return store;
    }

    /** Returns the environment variables with their addresses, for every process of the set. */
    public Map<String, String> environment() {
        return Map.of(
                "DOCKET_DATABASE_URL",
                database.url(),
                "DOCKET_DATABASE_USER",
                "postgres",
                "DOCKET_BROKER_URL",
                broker.url(),
                "DOCKET_BROKER_USER",
                BrokerServer.USER,
                "DOCKET_BROKER_PASSWORD",
                BrokerServer.PASSWORD,
                "DOCKET_FILES",
                "s3://docket/files",
                "DOCKET_S3_ENDPOINT",
                store.url(),
                "DOCKET_S3_ACCESS_KEY",
                S3Store.ACCESS_KEY,
                "DOCKET_S3_SECRET_KEY",
                S3Store.SECRET_KEY);
    }

    @Override
    public void close() throws IOException {
        broker.close();
        store.close();
        database.close();
    }
}
