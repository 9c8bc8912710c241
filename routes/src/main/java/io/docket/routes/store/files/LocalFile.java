package io.docket.routes.store.files;

import java.nio.file.Path;

/**
 * Bytes on this machine that are handed out as they are.
 *
 * @param path absolute
 */
public record LocalFile(Path path, long size) {}
