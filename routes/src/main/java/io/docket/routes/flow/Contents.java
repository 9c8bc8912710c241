package io.docket.routes.flow;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of unpacking an archive or mail.
 *
 * @param children null when it was not unpacked, because the document is held
 * @param findings what a person has to know of it
 */
public record Contents(Result.@Nullable Children children, List<Finding> findings) {}
