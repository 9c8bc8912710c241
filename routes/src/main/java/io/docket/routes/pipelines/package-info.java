/** Pipelines: the order of the steps, defined by files that we ship and those of the folder {@code pipelines}. */
@NullMarked
package io.docket.routes.pipelines;

import org.jspecify.annotations.NullMarked;
