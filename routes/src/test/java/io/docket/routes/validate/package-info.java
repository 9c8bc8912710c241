/** Tests of this package. */
@NullMarked
package io.docket.routes.validate;

import org.jspecify.annotations.NullMarked;
