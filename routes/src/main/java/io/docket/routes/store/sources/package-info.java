/** How each source is. */
@NullMarked
package io.docket.routes.store.sources;

import org.jspecify.annotations.NullMarked;
