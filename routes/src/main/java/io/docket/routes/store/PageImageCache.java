package io.docket.routes.store;

import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Page images below {@code data/cache}; may be deleted at any time. */
@Component
public class PageImageCache {
    /** Drawing takes memory, so no more than this many at once. */
    private final Semaphore drawing = new Semaphore(2);

    private final Path root;

    PageImageCache(DataFolder folder) throws IOException {
        root = folder.sub("cache/pages");
    }

    /** Draws a page. */
    @FunctionalInterface
    public interface Drawer {
        void to(OutputStream out) throws IOException, UnreadableDocumentException;
    }

    /** Returns the file with a page's image, drawn when it is not there. */
    public Path get(String sha256, int page, Drawer drawer) throws IOException, UnreadableDocumentException {
        Path file = root.resolve(sha256 + "-" + page + ".png");
        if (Files.exists(file)) {
            return file;
        }
        drawing.acquireUninterruptibly();
        try {
            return Files.exists(file) ? file : draw(file, drawer);
        } finally {
            drawing.release();
        }
    }

    private Path draw(Path file, Drawer drawer) throws IOException, UnreadableDocumentException {
        Path part = Files.createTempFile(root, "page", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                drawer.to(out);
            }
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
