/** Parses untrusted files in a JVM of its own, which may hang, run out of memory or crash without harm to ours. */
@NullMarked
package io.docket.processors.child;

import org.jspecify.annotations.NullMarked;
