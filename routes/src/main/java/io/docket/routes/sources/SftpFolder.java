package io.docket.routes.sources;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import io.docket.routes.store.files.VerifiedStream;
import io.docket.routes.store.folders.ChangedFileException;
import io.docket.routes.store.folders.FolderFile;
import io.docket.routes.store.folders.NoFolderException;
import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.SourceFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A folder on an SFTP server. Paths are passed as Latin-1, one character for each byte, with JSch's wildcards escaped.
 */
final class SftpFolder implements SourceFolder {
    /** SFTP has no inodes. */
    private static final String NO_IDENTITY = "";

    private final SftpSession session;
    private final String path;
    private final Map<Path, FolderFile> listed = new LinkedHashMap<>();

    /** @param path as text; from the user's own folder unless it begins with a slash */
    SftpFolder(SftpSession session, String path) {
        this.session = session;
        this.path = path.replaceAll("(?<=.)/+$", "");
    }

    @Override
    public Iterable<Path> names() throws IOException {
        listed.clear();
        String all = path.isEmpty() ? "." : quoted(latin(path));
        for (ChannelSftp.LsEntry entry : session.ask(path, channel -> channel.ls(all))) {
            String name = entry.getFilename();
            // A malicious server could send such names.
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0) {
                Path raw = RawNames.path(name.getBytes(StandardCharsets.ISO_8859_1));
                listed.put(raw, file(raw, entry.getAttrs()));
            }
        }
        return listed.keySet();
    }

    /** The listing has the attributes already; servers do not follow links there. */
    @Override
    public Optional<FolderFile> listed(Path name) {
        return Optional.ofNullable(listed.get(name));
    }

    @Override
    public Optional<FolderFile> find(Path name) throws IOException {
        try {
            return Optional.of(look(name));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private FolderFile look(Path name) throws IOException {
        String there = quoted(within(name));
        return file(name, session.ask(there, channel -> channel.lstat(there)));
    }

    private static FolderFile file(Path name, SftpATTRS attributes) {
        FileTime modified = FileTime.from(attributes.getMTime() & 0xFFFF_FFFFL, TimeUnit.SECONDS);
        return new FolderFile(
                name,
                RawNames.shown(RawNames.bytes(name)),
                kind(attributes),
                NO_IDENTITY,
                attributes.getSize(),
                modified,
                modified,
                1);
    }

    /** Servers may omit the type of a file. */
    private static FolderFile.Kind kind(SftpATTRS attributes) {
        boolean told = (attributes.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0;
        if (!told || attributes.isReg()) {
            return FolderFile.Kind.FILE;
        }
        if (attributes.isDir()) {
            return FolderFile.Kind.FOLDER;
        }
        return attributes.isLink() ? FolderFile.Kind.LINK : FolderFile.Kind.OTHER;
    }

    @Override
    public InputStream open(FolderFile seen) throws IOException {
        verify(seen);
        String there = quoted(within(seen.name()));
        InputStream bytes = session.ask(there, channel -> channel.get(there));
        return new VerifiedStream(new SftpStream(bytes, session), () -> verify(seen));
    }

    private void verify(FolderFile seen) throws IOException {
        FolderFile now = look(seen.name());
        if (now.kind() != FolderFile.Kind.FILE || !now.isSame(seen)) {
            throw new ChangedFileException("It changed while it was taken: it is still being written, or replaced");
        }
    }

    @Override
    public Optional<SourceFolder> findBelow(String name) throws IOException {
        Optional<FolderFile> there = find(RawNames.path(bytes(name)));
        if (there.isPresent() && there.get().kind() != FolderFile.Kind.FOLDER) {
            throw new NoFolderException(name);
        }
        return there.map(folder -> new SftpFolder(session, path.isEmpty() ? name : path + "/" + name));
    }

    @Override
    public SourceFolder below(String name) throws IOException {
        Optional<SourceFolder> there = findBelow(name);
        if (there.isPresent()) {
            return there.get();
        }
        String made = within(RawNames.path(bytes(name)));
        session.ask(made, channel -> {
            channel.mkdir(made);
            return made;
        });
        return findBelow(name).orElseThrow(() -> new NoFolderException(name));
    }

    @Override
    public void move(Path name, SourceFolder target, Path as) throws IOException {
        SftpFolder folder = (SftpFolder) target;
        if (folder.find(as).isPresent()) {
            throw new FileAlreadyExistsException(as.toString());
        }
        String from = quoted(within(name));
        String to = quoted(folder.within(as));
        session.ask(from, channel -> {
            channel.rename(from, to);
            return to;
        });
    }

    @Override
    public void delete(Path name) throws IOException {
        String there = quoted(within(name));
        session.ask(there, channel -> {
            channel.rm(there);
            return there;
        });
    }

    /** Not unique by itself, because times are in seconds; see {@link DropFolder#keysNeedBytes}. */
    @Override
    public String key(FolderFile file, byte[] kept) {
        String name = new String(RawNames.bytes(file.name()), StandardCharsets.UTF_8);
        return (path.isEmpty() ? name : path + "/" + name) + ":" + file.size() + ":"
                + file.modified().toMillis();
    }

    private String within(Path name) {
        String last = new String(RawNames.bytes(name), StandardCharsets.ISO_8859_1);
        return path.isEmpty() ? last : latin(path).replaceAll("/$", "") + "/" + last;
    }

    private static String latin(String text) {
        return new String(bytes(text), StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String path) {
        return path.replaceAll("[\\\\*?]", "\\\\$0");
    }

    @Override
    public void close() {
        // The session keeps the connection open.
    }
}
