/** The words that every stage shares: what a document, a page, a field and a finding are. */
@NullMarked
package io.docket.processors.document;

import org.jspecify.annotations.NullMarked;
