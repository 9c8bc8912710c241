/** Jobs and their parts: leases, queues, dead letters. */
@NullMarked
package io.docket.routes.store.jobs;

import org.jspecify.annotations.NullMarked;
