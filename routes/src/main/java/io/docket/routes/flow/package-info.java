/** The vocabulary that all features share: queues, headers, the work in hand, and how failures end. */
@NullMarked
package io.docket.routes.flow;

import org.jspecify.annotations.NullMarked;
