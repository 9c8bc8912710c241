/** Tests of this package. */
@NullMarked
package io.docket.routes.http;

import org.jspecify.annotations.NullMarked;
