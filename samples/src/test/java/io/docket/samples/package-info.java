/** What the samples promise. */
@NullMarked
package io.docket.samples;

import org.jspecify.annotations.NullMarked;
