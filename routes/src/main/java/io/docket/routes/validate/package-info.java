/** Judges a record, or each row of a table. */
@NullMarked
package io.docket.routes.validate;

import org.jspecify.annotations.NullMarked;
