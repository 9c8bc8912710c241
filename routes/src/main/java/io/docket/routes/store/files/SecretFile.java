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
 * Secrets for Docket's internal use. They are derived from the configured secret, which several processes of one
 * installation share; without one, they are generated and stored below {@code data/secret}, readable by Docket's own
 * user only.
 */
@Component
public class SecretFile {
    /** Minimum length of the configured secret. */
    public static final int LEAST_CHARACTERS = 32;

    /** The secret that tokens and links are signed with; who renews it ends all of them. */
    public static final String SIGNING_KEY = "jwt.key";

    private static final String MAC = "HmacSHA256";

    private final Path folder;
    private final String given;

    SecretFile(DataFolder data, @Value("${docket.secret}") String given) throws IOException {
        folder = data.sub("secret");
        this.given = given;
    }

    /** Returns a secret of {@code length} bytes, at most 32; generated when it does not exist. */
    public byte[] bytes(String name, int length) throws IOException {
        return given.isEmpty() ? kept(folder.resolve(name), length) : derived(name, length);
    }

    /**
     * Replaces a secret by a new one.
     *
     * @return false when secrets are derived from the configured one, and cannot be replaced
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
     * Written to a temporary file and forced to disk before it is linked to its name: nobody reads a partial secret,
     * and a power cut cannot leave an empty one, which would prevent every later start. Of two concurrent processes,
     * both use the first one's.
     */
    private static void make(Path file, int length) throws IOException {
        Path part = written(Durable.folder(file), length);
        try {
            Durable.forceBytes(part);
            Files.createLink(file, part);
            Durable.forceNames(Durable.folder(file));
        } catch (FileAlreadyExistsException e) {
            // Another process has created it meanwhile.
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
