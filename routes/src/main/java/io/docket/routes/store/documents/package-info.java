/** Documents, their log, their records and the lists of them. */
@NullMarked
package io.docket.routes.store.documents;

import org.jspecify.annotations.NullMarked;
