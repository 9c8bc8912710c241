/** Tables: rows under one header, checked into good and rejected ones. */
@NullMarked
package io.docket.routes.kinds.tables;

import org.jspecify.annotations.NullMarked;
