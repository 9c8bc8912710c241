package io.docket.processors.document;

/**
 * What a file's content says it is.
 *
 * @param mediaType IANA media type without parameters, e.g. {@code application/pdf}
 * @param kind what such files are processed as until their content says otherwise
 */
public record DetectedType(String mediaType, DocumentKind kind) {
    /** Of a file that nothing here reads. */
    public static final DetectedType UNKNOWN = new DetectedType("application/octet-stream", DocumentKind.TEXT);
}
