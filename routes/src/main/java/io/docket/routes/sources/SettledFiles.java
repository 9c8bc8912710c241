package io.docket.routes.sources;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.SftpRemoteFile;

/**
 * Lets a file of an SFTP server pass that is an ordinary one, somebody's, and complete: two looks that lie the source's
 * rest apart have found the same size and time.
 */
final class SettledFiles implements GenericFileFilter<Object> {
    private final Source source;
    private final SourceState state;
    private final Pattern include;
    private final Sightings sightings = new Sightings();

    SettledFiles(Source source, SourceState state) {
        this.source = source;
        this.state = state;
        this.include = Names.pattern(source);
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) {
            return true;
        }
        if (!Names.isWanted(include, file.getFileNameOnly())) {
            return false;
        }
        Optional<String> refusal = refusal(file.getFile());
        refusal.ifPresent(reason -> state.putOff(file.getFileNameOnly(), reason));
        return refusal.isEmpty() && isAtRest(file);
    }

    private boolean isAtRest(GenericFile<Object> file) {
        boolean rests = sightings.isUnchanged(
                file.getAbsoluteFilePath(), List.of(file.getFileLength(), file.getLastModified()), source.rest());
        if (!rests) {
            state.awaitRest();
        }
        return rests;
    }

    /** Returns why a file of a server is never opened, by what it itself is: servers list links and do not follow them. */
    static Optional<String> refusal(Object file) {
        if (!(file instanceof SftpRemoteFile<?> remote)
                || !(remote.getRemoteFile() instanceof ChannelSftp.LsEntry entry)) {
            return Optional.empty();
        }
        SftpATTRS attributes = entry.getAttrs();
        boolean known = (attributes.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_PERMISSIONS) != 0;
        if (!known || attributes.isReg()) {
            return Optional.empty();
        }
        return Optional.of(
                attributes.isLink()
                        ? "It is a link, and links are never followed"
                        : "It is a pipe, socket or device and no file");
    }
}
