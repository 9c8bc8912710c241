/** Tests of summaries. */
@NullMarked
package io.docket.processors.summary;

import org.jspecify.annotations.NullMarked;
