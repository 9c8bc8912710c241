/** What a plug-in has to hold, as tests that it inherits. */
@NullMarked
package io.docket.testkit;

import org.jspecify.annotations.NullMarked;
