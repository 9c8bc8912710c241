@NullMarked
package io.docket.routes.kinds.tables;

import org.jspecify.annotations.NullMarked;
