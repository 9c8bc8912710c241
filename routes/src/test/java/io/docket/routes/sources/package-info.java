/** Tests of this package, on real servers. */
@NullMarked
package io.docket.routes.sources;

import org.jspecify.annotations.NullMarked;
