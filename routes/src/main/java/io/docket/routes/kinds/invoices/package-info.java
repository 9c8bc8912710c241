/** Invoices, credit notes and receipts: fields, line items, checks. */
@NullMarked
package io.docket.routes.kinds.invoices;

import org.jspecify.annotations.NullMarked;
