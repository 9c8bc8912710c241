/** Where files come from by themselves: what is defined, when each is looked at, and how that goes. */
@NullMarked
package io.docket.routes.sources;

import org.jspecify.annotations.NullMarked;
