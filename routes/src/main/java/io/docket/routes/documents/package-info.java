/** Lists and shows documents, and hands out their bytes. */
@NullMarked
package io.docket.routes.documents;

import org.jspecify.annotations.NullMarked;
