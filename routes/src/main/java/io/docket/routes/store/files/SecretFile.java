package io.docket.routes.store.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Secrets that Docket makes for itself. Several processes that serve the same users make theirs from one that they are
 * given; otherwise they lie below {@code data/secret}, readable by Docket's own user only.
 */
@Component
public class SecretFile {
    /** A given secret has this many characters or more. */
    public static final int LEAST_CHARACTERS = 32;

    private static final String MAC = "HmacSHA256";

    private final Path folder;
    private final String given;

    SecretFile(DataFolder data, @Value("${docket.secret}") String given) throws IOException {
        folder = data.sub("secret");
        this.given = given;
    }

    /** Returns a secret of that many random bytes, at most 32, made when it is not there. */
    public byte[] bytes(String name, int length) throws IOException {
        return given.isEmpty() ? kept(folder.resolve(name), length) : derived(name, length);
    }

    /**
     * Makes another secret of a name in the place of the one that is there.
     *
     * @return false when secrets are made from one that was given, and so stay as long as that does
     */
    public boolean renew(String name, int length) throws IOException {
        if (!given.isEmpty()) {
            return false;
        }
        Path part = written(folder, length);
        Durable.move(part, folder.resolve(name));
        return true;
    }

    private byte[] derived(String name, int length) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(given.getBytes(StandardCharsets.UTF_8), MAC));
            return Arrays.copyOf(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] kept(Path file, int length) throws IOException {
        if (!Files.exists(file)) {
            make(file, length);
        }
        return Files.readAllBytes(file);
    }

    /**
     * Written aside and forced before it gets its name, so that nobody reads half a secret, and no power cut leaves an empty
     * one, with which there is no start any more; whoever comes second keeps the first one's.
     */
    private static void make(Path file, int length) throws IOException {
        Path part = written(Durable.folder(file), length);
        try {
            Durable.forceBytes(part);
            Files.createLink(file, part);
            Durable.forceNames(Durable.folder(file));
        } catch (FileAlreadyExistsException e) {
            // Another process was first.
        } finally {
            Files.delete(part);
        }
    }

    private static Path written(Path folder, int length) throws IOException {
        byte[] secret = new byte[length];
        new SecureRandom().nextBytes(secret);
        Path part = folder.resolve(UUID.randomUUID() + ".part");
        Files.createFile(part, Private.file(folder));
        Files.write(part, secret);
        return part;
    }
}
