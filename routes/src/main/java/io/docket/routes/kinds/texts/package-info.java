/** Running text: text and chunks. */
@NullMarked
package io.docket.routes.kinds.texts;

import org.jspecify.annotations.NullMarked;
