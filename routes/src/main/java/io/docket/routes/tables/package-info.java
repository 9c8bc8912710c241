/** Tables: cut into parts, each row checked, put together. */
@NullMarked
package io.docket.routes.tables;

import org.jspecify.annotations.NullMarked;
