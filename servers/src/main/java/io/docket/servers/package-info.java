/** The real parts of the scaled set for tests: PostgreSQL, an S3 store and a broker, each a process that can be killed. */
@NullMarked
package io.docket.servers;

import org.jspecify.annotations.NullMarked;
