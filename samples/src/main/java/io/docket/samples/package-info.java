/** Writes the sample documents, says what is true of each, and makes broken ones for tests. */
@NullMarked
package io.docket.samples;

import org.jspecify.annotations.NullMarked;
