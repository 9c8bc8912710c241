/** Takes files in from all entries, stores their bytes, and queues the work. */
@NullMarked
package io.docket.routes.intake;

import org.jspecify.annotations.NullMarked;
