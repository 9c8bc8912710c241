/** Measures Docket from outside, as one process and as several, and its processors alone. Run by hand, see docs/bench.md. */
@NullMarked
package io.docket.bench;

import org.jspecify.annotations.NullMarked;
