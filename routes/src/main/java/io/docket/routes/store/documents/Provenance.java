package io.docket.routes.store.documents;

import java.util.Map;

/**
 * What a record was made with.
 *
 * @param pipeline the name of the pipeline
 * @param sha256 of the pipeline's file, as lower-case hexadecimal digits
 * @param processors versions by name
 */
public record Provenance(String pipeline, String sha256, Map<String, String> processors) {}
