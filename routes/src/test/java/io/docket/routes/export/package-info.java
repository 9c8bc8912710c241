/** Tests of what is handed out of finalized records. */
@NullMarked
package io.docket.routes.export;

import org.jspecify.annotations.NullMarked;
