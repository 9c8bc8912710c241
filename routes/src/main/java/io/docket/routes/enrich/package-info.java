/** Turns what was read into a record. */
@NullMarked
package io.docket.routes.enrich;

import org.jspecify.annotations.NullMarked;
