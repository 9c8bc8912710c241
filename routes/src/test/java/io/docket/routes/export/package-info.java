/** Tests of this package. */
@NullMarked
package io.docket.routes.export;

import org.jspecify.annotations.NullMarked;
