@NullMarked
package io.docket.routes.split;

import org.jspecify.annotations.NullMarked;
