/** How documents move: the application that ties queues, store, screens and processors together. */
@NullMarked
package io.docket.routes;

import org.jspecify.annotations.NullMarked;
