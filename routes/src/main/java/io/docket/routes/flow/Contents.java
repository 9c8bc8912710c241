package io.docket.routes.flow;

import io.docket.processors.document.Finding;
import io.docket.routes.store.documents.Result;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a file that others lie in.
 *
 * @param children null when it was not unpacked, because the document is held
 * @param findings what a person has to know of it
 */
public record Contents(Result.@Nullable Children children, List<Finding> findings) {}
