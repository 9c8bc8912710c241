/** The database: its connections, settings and the values that its columns hold. */
@NullMarked
package io.docket.routes.store.database;

import org.jspecify.annotations.NullMarked;
