package io.docket.routes.sources;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import io.docket.routes.store.folders.SourceFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.apache.camel.component.file.remote.SftpConfiguration;
import org.apache.camel.component.file.remote.SftpEndpoint;
import org.apache.camel.component.file.remote.SftpOperations;
import org.jspecify.annotations.Nullable;

/** A connection to an SFTP server, made with Camel's settings when it is needed and kept until it breaks. */
final class SftpSession implements Place {
    private final SftpEndpoint endpoint;
    private final String folder;
    private @Nullable Session session;
    private @Nullable ChannelSftp channel;

    SftpSession(SftpEndpoint endpoint, String folder) {
        this.endpoint = endpoint;
        this.folder = folder;
    }

    /** Only creates the session with Camel; Camel's file operations mishandle names with a backslash or a star. */
    private static final class Sessions extends SftpOperations {
        Sessions(SftpEndpoint endpoint) {
            setEndpoint(endpoint);
        }

        Session create(SftpConfiguration configuration) throws JSchException {
            return createSession(configuration);
        }
    }

    /** A request to the server. */
    @FunctionalInterface
    interface Question<T> {
        T ask(ChannelSftp channel) throws SftpException;
    }

    @Override
    public SourceFolder open() throws IOException {
        return new SftpFolder(this, folder);
    }

    /**
     * Sends a request to the server.
     *
     * @param path that it is about
     */
    <T> T ask(String path, Question<T> question) throws IOException {
        try {
            return question.ask(channel());
        } catch (SftpException e) {
            throw failure(path, e);
        }
    }

    private IOException failure(String path, SftpException e) throws IOException {
        if (!isConnected() || e.getCause() != null) {
            close();
            return new ServerAwayException(e);
        }
        return switch (e.id) {
            case ChannelSftp.SSH_FX_NO_SUCH_FILE -> new NoSuchFileException(path);
            case ChannelSftp.SSH_FX_PERMISSION_DENIED -> new AccessDeniedException(path);
            default -> new FileSystemException(path, null, "the server says \"" + e.getMessage() + "\"");
        };
    }

    boolean isConnected() {
        return channel != null && channel.isConnected() && session != null && session.isConnected();
    }

    private ChannelSftp channel() throws IOException {
        ChannelSftp open = channel;
        if (open != null && isConnected()) {
            return open;
        }
        close();
        try {
            SftpConfiguration configuration = endpoint.getConfiguration();
            Session made = new Sessions(endpoint).create(configuration);
            session = made;
            made.connect(configuration.getConnectTimeout());
            ChannelSftp fresh = (ChannelSftp) made.openChannel("sftp");
            fresh.connect(configuration.getConnectTimeout());
            // Latin-1 has a character for each byte, so that any name is preserved.
            fresh.setFilenameEncoding(StandardCharsets.ISO_8859_1);
            channel = fresh;
            return fresh;
        } catch (JSchException e) {
            close();
            throw new ServerAwayException(e);
        }
    }

    @Override
    public void close() {
        if (channel != null) {
            channel.disconnect();
            channel = null;
        }
        if (session != null) {
            session.disconnect();
            session = null;
        }
    }
}
