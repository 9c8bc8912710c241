/** Live events for clients; every view is derived from the one log. */
@NullMarked
package io.docket.routes.progress;

import org.jspecify.annotations.NullMarked;
