/** What clients see of the rows, the same in lists, answers and live messages. */
@NullMarked
package io.docket.routes.views;

import org.jspecify.annotations.NullMarked;
