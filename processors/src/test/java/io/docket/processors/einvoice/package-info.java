/** What cutting a document promises. */
@NullMarked
package io.docket.processors.einvoice;

import org.jspecify.annotations.NullMarked;
