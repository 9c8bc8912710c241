@NullMarked
package io.docket.routes.kinds.archives;

import org.jspecify.annotations.NullMarked;
