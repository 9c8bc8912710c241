/** The real parts of the scaled set for tests: PostgreSQL, an S3 store, a broker and a worker, each its own process. */
@NullMarked
package io.docket.routes.scaled;

import org.jspecify.annotations.NullMarked;
