/** Writes finalized records to where other systems read them. */
@NullMarked
package io.docket.routes.export;

import org.jspecify.annotations.NullMarked;
