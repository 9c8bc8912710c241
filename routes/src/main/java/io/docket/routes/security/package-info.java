/** Who may do what. */
@NullMarked
package io.docket.routes.security;

import org.jspecify.annotations.NullMarked;
