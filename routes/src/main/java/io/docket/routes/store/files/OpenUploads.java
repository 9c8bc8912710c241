package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The owners of unfinished resumable uploads on this machine, as an empty file for each, so that they survive restarts.
 */
@Component
public class OpenUploads {
    private static final int DIGITS = 16;

    private final Path uploads;
    private final Path owners;

    OpenUploads(DataFolder folder) throws IOException {
        uploads = folder.sub("uploads/uploads");
        owners = folder.sub("uploads/owners");
    }

    /**
     * The number of unfinished uploads.
     *
     * @param ofSender the same of one sender
     */
    public record Open(int all, int ofTeam, int ofSender) {}

    /**
     * Stores the owner of an upload.
     *
     * @param id the name of its folder
     */
    public void begin(String id, String team, String sender) throws IOException {
        Path owner = owners.resolve(hash(team) + hash(sender) + id);
        if (!Files.exists(owner)) {
            Private.create(owner);
        }
    }

    /** Counts the unfinished uploads, and removes the entries of others. */
    public synchronized Open count(String team, String sender) throws IOException {
        int all = 0;
        int ofTeam = 0;
        int ofSender = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(owners)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (name.length() < 2 * DIGITS || !Files.exists(uploads.resolve(name.substring(2 * DIGITS)))) {
                    Files.deleteIfExists(file);
                    continue;
                }
                all++;
                ofTeam += name.startsWith(hash(team)) ? 1 : 0;
                ofSender += name.startsWith(hash(team) + hash(sender)) ? 1 : 0;
            }
        }
        return new Open(all, ofTeam, ofSender);
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
