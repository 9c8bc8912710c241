package io.docket.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A journalling file system in a file, for a folder. Its power can be cut: what nobody has forced to the disk is still in
 * memory, and not in a copy of the file. Where nobody may mount one the tests are skipped, and say so.
 */
final class ImageDisk implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** By itself ext4 forces what replaces a file, which others do not, and would hide that we do not. */
    private static final String OPTIONS = "loop,noauto_da_alloc";

    /** Written and not forced just before each cut: what the cut must lose, or it would show nothing. */
    private static final String WITNESS = ".unforced";

    private final Path home;
    private final Path folder;
    private final Path image;
    private final Path copy;
    private final long bytes;

    /**
     * Describes one.
     *
     * @param name of a process's folder below {@link Folders#target}, whose data it takes
     */
    ImageDisk(String name, long bytes) {
        home = Folders.target().resolve(name);
        folder = home.resolve("data");
        image = home.resolve("disk.img");
        copy = home.resolve("copy.img");
        this.bytes = bytes;
    }

    /** Returns the folder that the disk lies in. */
    Path home() {
        return home;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        release();
        Folders.clear(home);
        Files.createDirectories(folder);
        try (FileChannel file = FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(1), bytes - 1);
        }
        // Nothing is left for the kernel to lay out later, which would go on while we copy.
        if (!Mounts.run(
                List.of("mkfs.ext4", "-q", "-F", "-E", "lazy_itable_init=0,lazy_journal_init=0", image.toString()))) {
            Mounts.skip(context, "Nobody here can make an ext4 file system");
        }
        Mounts.mountOrSkip(context, folder, "-o", OPTIONS, image.toString());
    }

    /**
     * Copies what has reached the disk, as it is at one moment. Who writes to it has to be held still; what the kernel
     * itself writes meanwhile, its journal above all, makes us copy again.
     */
    void copy() throws IOException {
        Files.writeString(folder.resolve(WITNESS), "lost");
        await("a copy of one moment").atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            // Files.copy would fill the holes, and the next start would wait until all of them are written.
            assertThat(Mounts.run(List.of("cp", "--sparse=always", image.toString(), copy.toString())))
                    .isTrue();
            return Files.mismatch(image, copy) < 0;
        });
    }

    /** Goes on with the copy, as if the power had been cut when it was made; nobody may be using the disk. */
    void cut() throws IOException {
        release();
        Files.move(copy, image, StandardCopyOption.REPLACE_EXISTING);
        assertThat(Mounts.mount(folder, "-o", OPTIONS, image.toString()))
                .as("mounted again")
                .isTrue();
        Path witness = folder.resolve(WITNESS);
        assertThat(Files.exists(witness) ? Files.readString(witness) : "")
                .as("what was not forced")
                .isEmpty();
        Files.deleteIfExists(witness);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        release();
        Files.deleteIfExists(copy);
    }

    /** Returns when neither the folder nor the kernel holds the image any more. */
    private void release() throws IOException {
        Mounts.unmount(folder);
        await("release of " + image).atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> loops().isEmpty());
    }

    /** Returns the loop devices that stand for the image, also for one that was replaced. */
    private List<Path> loops() throws IOException {
        List<Path> loops = new ArrayList<>();
        Path devices = Path.of("/sys/block");
        if (Files.exists(devices)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(devices, "loop*")) {
                for (Path loop : all) {
                    Path file = loop.resolve("loop/backing_file");
                    if (Files.exists(file) && Files.readString(file).startsWith(image.toString())) {
                        loops.add(loop);
                    }
                }
            }
        }
        return loops;
    }
}
