/** Has untrusted files parsed by child JVMs, which can be stopped; used by every feature that reads a document. */
@NullMarked
package io.docket.routes.parsers;

import org.jspecify.annotations.NullMarked;
