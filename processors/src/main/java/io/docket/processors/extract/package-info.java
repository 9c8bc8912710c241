/** Reads text with its positions out of documents, and an invoice's fields out of that text. */
@NullMarked
package io.docket.processors.extract;

import org.jspecify.annotations.NullMarked;
