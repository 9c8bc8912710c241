/** Tests of this package. */
@NullMarked
package io.docket.routes.review;

import org.jspecify.annotations.NullMarked;
