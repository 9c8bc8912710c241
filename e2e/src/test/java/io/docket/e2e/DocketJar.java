package io.docket.e2e;

import io.docket.servers.ChildProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The packed jar as it is, and unpacked for tests that start it often. */
final class DocketJar {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path FILE = Path.of(System.getProperty(
                    "docket.jar", Folders.module("../routes/target/docket.jar").toString()))
            .toAbsolutePath()
            .normalize();
    private static final Path UNPACKED = Folders.target().resolve("unpacked");
    private static final Path ARCHIVE = UNPACKED.resolve("app/classes.jsa");

    /** The JVMs in which tests run side by side need it at the same moment. */
    private static final Path LOCK = Folders.target().resolve("unpacked.lock");

    /** Under the same path for the archive and for its users, or it is of no use. */
    private static final Path UNPACKED_JAR = UNPACKED.resolve("app/docket.jar");

    private DocketJar() {}

    /** Returns what stands behind {@code java}. */
    static List<String> packed() {
        if (!Files.exists(FILE)) {
            throw new IllegalStateException("No jar " + FILE + ": build the module routes");
        }
        return List.of("-jar", FILE.toString());
    }

    /**
     * The same for the jar taken apart by its own tool, with an archive of the classes that a start loads: it needs a
     * quarter of the time.
     */
    static synchronized List<String> unpacked() throws IOException {
        packed();
        Files.createDirectories(Folders.target());
        try (FileChannel lock = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Released with the channel.
            lock.lock();
            unpack();
        }
        return List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-jar", UNPACKED_JAR.toString());
    }

    /** Returns the jar that was taken apart, which names its libraries. */
    static Path unpackedFile() throws IOException {
        unpacked();
        return UNPACKED_JAR;
    }

    private static void unpack() throws IOException {
        Path mark = UNPACKED.resolve("made-of");
        String origin = sha256() + " " + System.getProperty("java.vm.version");
        if (!Files.exists(mark) || !Files.readString(mark).equals(origin)) {
            Folders.clear(UNPACKED);
            extract();
            archive();
            Files.writeString(mark, origin);
        }
    }

    private static void extract() throws IOException {
        List<String> command = List.of(
                ChildProcess.java(), "-Djarmode=tools", "-jar", FILE.toString(), "extract", "--destination", "app");
        try (ChildProcess process = new ChildProcess("extract", UNPACKED, command, Map.of())) {
            if (!process.awaitEnd(PATIENCE)) {
                throw new IOException("It does not end, see " + process.log());
            }
        }
    }

    /** By a whole start: one that ends earlier leaves out what Camel's routes and Tomcat's connections need. */
    private static void archive() throws IOException {
        List<String> jar = List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-jar", UNPACKED_JAR.toString());
        try (DocketProcess process = new DocketProcess("archive", UNPACKED, jar, Map.of(), List.of())) {
            process.awaitReady();
            process.end(PATIENCE);
        }
    }

    /** The build gives every jar the same time. */
    private static String sha256() throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(FILE), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
