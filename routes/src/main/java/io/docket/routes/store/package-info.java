/** What Docket remembers: rows in the database, bytes in the file store. All SQL and file access is here. */
@NullMarked
package io.docket.routes.store;

import org.jspecify.annotations.NullMarked;
