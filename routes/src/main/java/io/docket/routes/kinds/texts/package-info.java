/** Running text: text, chunks and summary. */
@NullMarked
package io.docket.routes.kinds.texts;

import org.jspecify.annotations.NullMarked;
