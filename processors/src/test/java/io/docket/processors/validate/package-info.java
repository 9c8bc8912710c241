/** What checking what was read promises. */
@NullMarked
package io.docket.processors.validate;

import org.jspecify.annotations.NullMarked;
