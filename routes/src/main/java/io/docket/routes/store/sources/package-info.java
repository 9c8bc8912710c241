/** Definitions, leases and states of sources. */
@NullMarked
package io.docket.routes.store.sources;

import org.jspecify.annotations.NullMarked;
