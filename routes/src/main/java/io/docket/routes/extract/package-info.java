/** Reads what a document says: words with their places, or running text. */
@NullMarked
package io.docket.routes.extract;

import org.jspecify.annotations.NullMarked;
