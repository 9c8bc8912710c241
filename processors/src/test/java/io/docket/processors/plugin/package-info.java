/** What type pluginion promises. */
@NullMarked
package io.docket.processors.plugin;

import org.jspecify.annotations.NullMarked;
