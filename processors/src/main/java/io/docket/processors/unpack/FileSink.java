package io.docket.processors.unpack;

import java.io.IOException;
import java.io.InputStream;

/** Takes the files of a container one by one, in the container's order. */
@FunctionalInterface
public interface FileSink {

    /**
     * Takes one file.
     *
     * @param number of the file in its container, from 0; the same however often it is unpacked
     * @param path name in the container, with {@code /} between folders; only a label, never to be opened as a path
     * @param content its bytes; closed by the caller
     * @throws IOException when the bytes could not be kept; ends the unpacking
     */
    void take(int number, String path, InputStream content) throws IOException;
}
