/** Tests of this package. */
@NullMarked
package io.docket.routes.documents;

import org.jspecify.annotations.NullMarked;
