package io.docket.routes.store.files;

/**
 * A file in the file store.
 *
 * @param sha256 lower-case hexadecimal digits; the key in the store
 */
public record StoredFile(String sha256, long sizeBytes) {}
