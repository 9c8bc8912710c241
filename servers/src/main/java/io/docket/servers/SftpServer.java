package io.docket.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** An SFTP server in this JVM, on a folder that is its user's root. */
public final class SftpServer implements AutoCloseable {
    public static final String USER = "supplier";
    public static final String PASSWORD = "sftp)for&tests+100%";

    private final Path root;
    private final int port;
    private KeyPair key;
    private volatile @Nullable PublicKey clientKey;
    private SshServer server;

    /**
     * Starts it.
     *
     * @param root made when it is not there
     */
    public SftpServer(Path root) throws IOException {
        this.root = Files.createDirectories(root).toAbsolutePath();
        port = ChildProcess.freePort();
        key = newKey();
        server = started();
    }

    public int port() {
        return port;
    }

    public Path root() {
        return root;
    }

    /** Returns the line by which a client knows this server. */
    public String knownHost() {
        return "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(key.getPublic());
    }

    /** Closes all connections and stops listening. */
    public void kill() throws IOException {
        server.stop(true);
    }

    /** Listens again. */
    public void launch() throws IOException {
        server = started();
    }

    /** Changes the host key at its next start, as if another server had taken its place. */
    public void changeKey() throws IOException {
        key = newKey();
    }

    /**
     * Writes a new private key in OpenSSH's format, which the user can log in with; it replaces the one before.
     *
     * @param passphrase that it is encrypted under; empty for none
     */
    public void makeClientKey(Path file, String passphrase) throws IOException {
        KeyPair pair = newKey();
        OpenSSHKeyEncryptionContext lock = new OpenSSHKeyEncryptionContext();
        lock.setPassword(passphrase);
        lock.setCipherType("256");
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(
                    pair, "docket", passphrase.isEmpty() ? null : lock, out);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        clientKey = pair.getPublic();
    }

    private SshServer started() throws IOException {
        SshServer made = SshServer.setUpDefaultServer();
        made.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        made.setPort(port);
        made.setKeyPairProvider(KeyPairProvider.wrap(key));
        made.setPasswordAuthenticator((user, password, session) -> user.equals(USER) && password.equals(PASSWORD));
        made.setPublickeyAuthenticator(
                (user, shown, session) -> user.equals(USER) && KeyUtils.compareKeys(shown, clientKey));
        made.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        made.setFileSystemFactory(new VirtualFileSystemFactory(root));
        // As in OpenSSH; otherwise each small response is delayed by Nagle's algorithm.
        CoreModuleProperties.TCP_NODELAY.set(made, true);
        made.start();
        return made;
    }

    private static KeyPair newKey() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
