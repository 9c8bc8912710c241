@NullMarked
package io.docket.routes.tables;

import org.jspecify.annotations.NullMarked;
