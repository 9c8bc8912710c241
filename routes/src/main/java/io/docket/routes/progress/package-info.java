/** Tells clients what happens while it happens; every view reads the one log. */
@NullMarked
package io.docket.routes.progress;

import org.jspecify.annotations.NullMarked;
