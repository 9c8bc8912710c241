/** What jars in the folder {@code plugins} can add: readers of types that Docket does not know. */
@NullMarked
package io.docket.processors.plugin;

import org.jspecify.annotations.NullMarked;
