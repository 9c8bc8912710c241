/** Drives the packed jar from outside, as a client and as a browser: send, await, expect. */
@NullMarked
package io.docket.e2e;

import org.jspecify.annotations.NullMarked;
