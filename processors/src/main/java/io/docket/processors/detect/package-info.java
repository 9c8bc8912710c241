/** Finds out by content, not by name, what an arriving file is. */
@NullMarked
package io.docket.processors.detect;

import org.jspecify.annotations.NullMarked;
