/** Sources, from which files are fetched: their definitions, polling and state. */
@NullMarked
package io.docket.routes.sources;

import org.jspecify.annotations.NullMarked;
