@NullMarked
package io.docket.routes.kinds.invoices;

import org.jspecify.annotations.NullMarked;
