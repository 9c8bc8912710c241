package io.docket.bench;

import io.docket.servers.S3Store;
import io.docket.servers.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that lie at a source, from the first look until the last one is a document; one process with all in it. */
final class SourceBench {
    private static final int PAUSE_MILLIS = 100;

    private final Path home;
    private final List<Load.File> files;

    private SourceBench(Path home, List<Load.File> files) {
        this.home = home;
        this.files = files;
    }

    static void run(Path folder, List<Load.File> files) throws Exception {
        Path home = Files.createTempDirectory(folder, "sources");
        SourceBench bench = new SourceBench(home, files);
        try (S3Store store = new S3Store(Files.createDirectories(home.resolve("store")));
                SftpServer server = new SftpServer(home.resolve("sftp"))) {
            store.awaitReady();
            Files.writeString(home.resolve("known_hosts"), server.knownHost() + "\n");
            bench.measure(store, server);
        }
    }

    private void measure(S3Store store, SftpServer server) throws Exception {
        Path sources = Files.createDirectories(home.resolve("sources"));
        Map<String, Path> places = new LinkedHashMap<>();
        places.put("folder", home.resolve("in"));
        places.put("s3", store.objects().resolve("docket/in"));
        places.put("sftp", server.root().resolve("in"));
        Files.writeString(sources.resolve("folder.yaml"), folder(places.get("folder")));
        Files.writeString(sources.resolve("s3.yaml"), bucket(store));
        Files.writeString(sources.resolve("sftp.yaml"), sftp(server));
        Map<String, String> environment = Map.of(
                "DOCKET_SOURCES_FOLDER",
                sources.toString(),
                "BENCH_SFTP_PASSWORD",
                SftpServer.PASSWORD,
                "BENCH_S3_KEY",
                S3Store.ACCESS_KEY,
                "BENCH_S3_SECRET",
                S3Store.SECRET_KEY);
        try (DocketProcess docket = DocketProcess.start(home.resolve("docket"), environment)) {
            for (Map.Entry<String, Path> place : places.entrySet()) {
                measure(new Client(docket.uri()), docket, place.getKey(), place.getValue());
            }
        }
    }

    private void measure(Client client, DocketProcess docket, String source, Path place) throws Exception {
        client.post(source, "pause");
        Files.createDirectories(place);
        for (Load.File file : files) {
            Files.write(place.resolve(file.name()), file.bytes());
        }
        // Until they are at rest, and the looks that were under way are over.
        Thread.sleep(6000);
        Duration cpu = docket.child().cpu();
        long start = System.nanoTime();
        client.post(source, "resume");
        while (client.taken(source) < files.size()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        Bench.say("sources, " + source + ": "
                + new Throughput(files.size(), time, docket.child().cpu().minus(cpu)));
        awaitIdle(client, source);
    }

    /** What is still being processed would slow down the next. */
    private void awaitIdle(Client client, String source) throws Exception {
        long before = -1;
        long now = client.completed();
        while (now > before) {
            Thread.sleep(2000);
            before = now;
            now = client.completed();
        }
        if (!client.stateOf(source).equals("running")) {
            throw new IOException("Source " + source + " is " + client.stateOf(source));
        }
    }

    private static String folder(Path place) {
        return yaml("drop-folder-source", "folder", List.of("folder", place.toString()));
    }

    private static String bucket(S3Store store) {
        return yaml(
                "s3-source",
                "s3",
                List.of(
                        "bucket",
                        "docket",
                        "prefix",
                        "in",
                        "endpoint",
                        store.url(),
                        "accessKey",
                        "{{env:BENCH_S3_KEY}}",
                        "secretKey",
                        "{{env:BENCH_S3_SECRET}}"));
    }

    private String sftp(SftpServer server) {
        return yaml(
                "sftp-source",
                "sftp",
                List.of(
                        "host",
                        "127.0.0.1",
                        "port",
                        String.valueOf(server.port()),
                        "folder",
                        "in",
                        "username",
                        SftpServer.USER,
                        "password",
                        "{{env:BENCH_SFTP_PASSWORD}}",
                        "knownHosts",
                        home.resolve("known_hosts").toString()));
    }

    private static String yaml(String template, String name, List<String> parameters) {
        List<String> all = new ArrayList<>(List.of("name", name, "schedule", "500ms"));
        all.addAll(parameters);
        StringBuilder yaml = new StringBuilder("- templatedRoute:\n    routeTemplateRef: ")
                .append(template)
                .append("\n    parameters:\n");
        for (int i = 0; i < all.size(); i += 2) {
            yaml.append("      - name: ").append(all.get(i)).append("\n        value: \"");
            yaml.append(all.get(i + 1)).append("\"\n");
        }
        return yaml.toString();
    }
}
