/** A person corrects a record and closes it. */
@NullMarked
package io.docket.routes.review;

import org.jspecify.annotations.NullMarked;
