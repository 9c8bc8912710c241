/** Reads the pages or the text of a document, by its type. */
@NullMarked
package io.docket.routes.readers;

import org.jspecify.annotations.NullMarked;
