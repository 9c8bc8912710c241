/** Archives: each file in one becomes a document of its own. */
@NullMarked
package io.docket.routes.kinds.archives;

import org.jspecify.annotations.NullMarked;
