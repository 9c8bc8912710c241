package io.docket.routes.flow;

import io.docket.routes.store.documents.DocumentRow;
import java.io.InputStream;

/**
 * A file that lies in an archive or mail and is to become a document of its own.
 *
 * @param number tells it from the others in its container; the same each time that is unpacked
 * @param path its name in the container
 */
public record Enclosed(DocumentRow container, int number, String path, InputStream content) {}
