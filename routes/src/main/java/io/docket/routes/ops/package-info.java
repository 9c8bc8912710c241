/** Health, and what an operator needs. */
@NullMarked
package io.docket.routes.ops;

import org.jspecify.annotations.NullMarked;
