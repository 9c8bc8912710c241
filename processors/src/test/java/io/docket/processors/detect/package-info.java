/** What type detection promises. */
@NullMarked
package io.docket.processors.detect;

import org.jspecify.annotations.NullMarked;
