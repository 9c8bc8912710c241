/** Tests of this package. */
@NullMarked
package io.docket.testkit;

import org.jspecify.annotations.NullMarked;
