/** Tests of this package. */
@NullMarked
package io.docket.routes.intake;

import org.jspecify.annotations.NullMarked;
