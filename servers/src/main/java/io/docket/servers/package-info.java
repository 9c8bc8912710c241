/**
 * Real services for tests with several processes, each of which can be killed: PostgreSQL, an S3 store and a broker.
 */
@NullMarked
package io.docket.servers;

import org.jspecify.annotations.NullMarked;
