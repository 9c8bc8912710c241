package io.docket.routes.flow;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that lies at a source and is to be taken.
 *
 * @param source its name
 * @param key identifies it among all files that ever lie at the source; only together with its bytes when {@code
 *     keyNeedsBytes}
 * @param keyNeedsBytes whether another file with other bytes may have the same key
 * @param size in bytes, as the source says
 * @param content opens its bytes; called once
 */
public record Incoming(String source, String fileName, String key, boolean keyNeedsBytes, long size, Content content) {

    /** Opens a file's bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
