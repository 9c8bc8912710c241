/** Cuts a document into the pieces that are processed one by one: rows of a table, chunks of a text. */
@NullMarked
package io.docket.processors.split;

import org.jspecify.annotations.NullMarked;
