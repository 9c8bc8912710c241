/** Tests of this package. */
@NullMarked
package io.docket.routes.flow;

import org.jspecify.annotations.NullMarked;
