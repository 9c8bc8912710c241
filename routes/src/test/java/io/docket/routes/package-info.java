/** Tests of this package. */
@NullMarked
package io.docket.routes;

import org.jspecify.annotations.NullMarked;
