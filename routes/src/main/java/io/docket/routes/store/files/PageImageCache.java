package io.docket.routes.store.files;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** Pages drawn for people, below {@code data/cache}; may be deleted at any time. */
@Component
public class PageImageCache {
    private final Path root;

    PageImageCache(DataFolder folder) throws IOException {
        root = folder.sub("cache/pages");
    }

    /** Draws a page. */
    @FunctionalInterface
    public interface Drawer {
        void to(Path image) throws IOException, UnreadableDocumentException;
    }

    /**
     * Returns the file with a drawn page, drawn when it is not there.
     *
     * @param name that says what is drawn from which bytes; valid as a file name
     */
    public LocalFile get(String name, Drawer drawer) throws IOException, UnreadableDocumentException {
        Path file = root.resolve(name);
        Path image = Files.exists(file) ? file : draw(file, drawer);
        return new LocalFile(image, Files.size(image));
    }

    private Path draw(Path file, Drawer drawer) throws IOException, UnreadableDocumentException {
        Path part = Files.createTempFile(root, "page", ".part");
        try {
            drawer.to(part);
            // Without an fsync, a power cut could leave an empty image, which would be shown for ever.
            Durable.forceBytes(part);
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
