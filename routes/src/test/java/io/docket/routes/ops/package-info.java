/** Tests of this package. */
@NullMarked
package io.docket.routes.ops;

import org.jspecify.annotations.NullMarked;
