package io.docket.processors.document;

/**
 * What a file's content says it is.
 *
 * @param mediaType IANA media type without parameters, e.g. {@code application/pdf}
 * @param kind what such files are processed as until their content says otherwise
 */
public record DetectedType(String mediaType, DocumentKind kind) {}
