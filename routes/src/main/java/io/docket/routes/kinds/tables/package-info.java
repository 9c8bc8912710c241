/** Rows under one header: counters and rejects. */
@NullMarked
package io.docket.routes.kinds.tables;

import org.jspecify.annotations.NullMarked;
