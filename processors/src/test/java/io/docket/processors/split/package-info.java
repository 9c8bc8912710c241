/** What cutting a document promises. */
@NullMarked
package io.docket.processors.split;

import org.jspecify.annotations.NullMarked;
