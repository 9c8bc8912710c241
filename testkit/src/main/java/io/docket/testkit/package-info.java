/** Contract tests that plug-ins inherit. */
@NullMarked
package io.docket.testkit;

import org.jspecify.annotations.NullMarked;
