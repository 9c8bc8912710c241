/** Reads codes that machines read, and what invoices say in them. */
@NullMarked
package io.docket.processors.codes;

import org.jspecify.annotations.NullMarked;
