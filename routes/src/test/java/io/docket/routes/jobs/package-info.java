/** Tests of this package. */
@NullMarked
package io.docket.routes.jobs;

import org.jspecify.annotations.NullMarked;
