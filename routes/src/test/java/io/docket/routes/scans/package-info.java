@NullMarked
package io.docket.routes.scans;

import org.jspecify.annotations.NullMarked;
