/** Authentication, authorization, users and API keys. */
@NullMarked
package io.docket.routes.security;

import org.jspecify.annotations.NullMarked;
