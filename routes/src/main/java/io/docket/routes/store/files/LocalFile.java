package io.docket.routes.store.files;

import java.nio.file.Path;

/**
 * A local file that is sent to a client unchanged.
 *
 * @param path absolute
 */
public record LocalFile(Path path, long size) {}
