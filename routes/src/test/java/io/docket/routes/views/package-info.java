/** Tests of what clients see of rows. */
@NullMarked
package io.docket.routes.views;

import org.jspecify.annotations.NullMarked;
