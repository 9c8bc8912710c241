/** What text and field extraction promise. */
@NullMarked
package io.docket.processors.extract;

import org.jspecify.annotations.NullMarked;
