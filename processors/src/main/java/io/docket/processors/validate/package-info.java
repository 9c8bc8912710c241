/** Says what is wrong with what was read, as findings for a reviewer. */
@NullMarked
package io.docket.processors.validate;

import org.jspecify.annotations.NullMarked;
