/** Tests of this package. */
@NullMarked
package io.docket.routes.store;

import org.jspecify.annotations.NullMarked;
