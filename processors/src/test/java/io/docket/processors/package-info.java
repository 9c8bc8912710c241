/** What the processors do with the sample documents. */
@NullMarked
package io.docket.processors;

import org.jspecify.annotations.NullMarked;
