/** The doors: takes bytes in, keeps them, and queues the work. */
@NullMarked
package io.docket.routes.intake;

import org.jspecify.annotations.NullMarked;
