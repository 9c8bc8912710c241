package io.docket.routes.store.files;

/**
 * Bytes that lie safely in the file store.
 *
 * @param sha256 lower-case hex; the key under which they lie
 */
public record StoredFile(String sha256, long sizeBytes) {}
