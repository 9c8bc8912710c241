/** Cuts a document into the units that are looked at one by one. */
@NullMarked
package io.docket.routes.split;

import org.jspecify.annotations.NullMarked;
