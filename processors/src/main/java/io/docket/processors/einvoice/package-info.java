/** Reads electronic invoices (EN 16931): UBL, Cross Industry Invoice in both of its forms, and FatturaPA. */
@NullMarked
package io.docket.processors.einvoice;

import org.jspecify.annotations.NullMarked;
