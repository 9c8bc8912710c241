/** The order of the steps of each kind, as files say it: those that we ship, and those of the folder {@code pipelines}. */
@NullMarked
package io.docket.routes.pipelines;

import org.jspecify.annotations.NullMarked;
