package io.docket.processors.child;

import io.docket.processors.document.FaultText;
import io.docket.processors.document.Page;
import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import io.docket.processors.document.UnreadableDocumentException.Reason;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.PluginException;
import io.docket.processors.plugin.PluginJars;
import io.docket.processors.plugin.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads files by plug-ins, and tells what is the fault of the file from what is the fault of the plug-in. */
final class PluginWork {
    private final ParserLimits limits;
    private final Map<Path, List<DocumentReader>> plugins = new HashMap<>();

    PluginWork(ParserLimits limits) {
        this.limits = limits;
    }

    /**
     * Returns what the plug-in reads.
     *
     * @throws UnreadableDocumentException when the file, or the plug-in, is at fault
     * @throws IOException when the file or the plug-in cannot be read from disk
     */
    Reading read(ParserTask.ReadByPlugin task) throws IOException, UnreadableDocumentException {
        DocumentReader reader = reader(task);
        String plugin = String.valueOf(task.jar().getFileName());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Libraries look for their own parts by the loader of the thread.
        thread.setContextClassLoader(reader.getClass().getClassLoader());
        try {
            return checked(reader.read(task.file(), Progress.NONE), reader, plugin);
        } catch (IOException | UncheckedIOException e) {
            throw content(e, task.file(), plugin);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            throw fault(plugin, "ended in " + FaultText.shown(e));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Libraries also throw an IOException about what stands in a file, which is no reason to try it again. */
    private static UnreadableDocumentException content(Exception thrown, Path file, String plugin) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new UnreadableDocumentException(
                Reason.CORRUPT, "The plug-in " + plugin + " cannot read the file: " + FaultText.shown(thrown), thrown);
    }

    private Reading checked(@Nullable Reading reading, DocumentReader reader, String plugin)
            throws UnreadableDocumentException {
        if (reading instanceof Reading.OfPages pages && !pages.pages().isEmpty()) {
            return checked(pages, plugin);
        }
        if (reading instanceof Reading.OfText text && reader.kind().equals("text")) {
            if (text.text().length() > limits.maxCharacters()) {
                throw tooLarge("characters", text.text().length(), limits.maxCharacters());
            }
            return text;
        }
        String given = reading == null ? "nothing" : reading instanceof Reading.OfText ? "a text" : "no pages";
        throw fault(plugin, "gave " + given + " for a document of the kind " + reader.kind());
    }

    private Reading checked(Reading.OfPages pages, String plugin) throws UnreadableDocumentException {
        if (pages.pages().size() > limits.maxPages()) {
            throw tooLarge("pages", pages.pages().size(), limits.maxPages());
        }
        int number = 0;
        for (Page page : pages.pages()) {
            number++;
            if (page.number() != number) {
                throw fault(plugin, "gave page " + page.number() + " where page " + number + " comes");
            }
        }
        return pages;
    }

    private static UnreadableDocumentException tooLarge(String unit, long found, long limit) {
        return new UnreadableDocumentException(
                Reason.TOO_LARGE, "It has " + found + " " + unit + ", more than the limit of " + limit);
    }

    private static UnreadableDocumentException fault(String plugin, String did) {
        return new UnreadableDocumentException(
                Reason.PARSER_CRASH,
                "The plug-in " + plugin + " " + did,
                "Tell whoever made the plug-in; the original is kept");
    }

    private DocumentReader reader(ParserTask.ReadByPlugin task) throws IOException {
        List<DocumentReader> readers = plugins.get(task.jar());
        try {
            if (readers == null) {
                readers = PluginJars.readers(task.jar());
                plugins.put(task.jar(), readers);
            }
        } catch (PluginException e) {
            throw new IOException("Plug-in " + e.jar() + ": " + e.getMessage(), e);
        }
        return readers.stream()
                .filter(reader -> reader.mediaType().equals(task.mediaType()))
                .findFirst()
                .orElseThrow(() -> new IOException(
                        "Plug-in " + task.jar().getFileName() + " does not read " + task.mediaType() + " any more"));
    }
}
