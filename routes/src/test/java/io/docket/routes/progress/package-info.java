/** Tests of this package. */
@NullMarked
package io.docket.routes.progress;

import org.jspecify.annotations.NullMarked;
