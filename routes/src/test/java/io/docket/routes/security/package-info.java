/** Tests of this package. */
@NullMarked
package io.docket.routes.security;

import org.jspecify.annotations.NullMarked;
