package io.docket.routes.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Secrets that Docket makes for itself, below {@code data/secret}, readable by its own user only. */
@Component
public class SecretFile {
    private final Path folder;

    SecretFile(DataFolder data) throws IOException {
        folder = data.sub("secret");
    }

    /** Returns a secret of that many random bytes, made when it is not there. */
    public byte[] bytes(String name, int length) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            byte[] secret = new byte[length];
            new SecureRandom().nextBytes(secret);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, secret);
        }
        return Files.readAllBytes(file);
    }
}
