package io.docket.processors.plugin;

import io.docket.processors.document.Progress;
import io.docket.processors.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads files of one type; found in the jars of the folder {@code plugins} by {@link java.util.ServiceLoader}.
 *
 * <p>{@link #isOne} is asked by many threads, in the process of Docket, about every file that comes; {@link #read} is called by one
 * thread in a child JVM with little memory, which is ended when a file takes too long. Neither may keep anything.
 */
public interface DocumentReader extends FileType {

    /** Returns the kind that they are processed as: {@code text}, or {@code invoice} when {@link #read} gives pages. */
    default String kind() {
        return "text";
    }

    /**
     * Reads a file of the type.
     *
     * @param progress to be told how far it is, as often as it likes
     * @throws UnreadableDocumentException when the file is at fault; its sender reads the message
     * @throws IOException when it cannot be read from disk
     */
    Reading read(Path file, Progress progress) throws IOException, UnreadableDocumentException;
}
