@NullMarked
package io.docket.routes.pipelines;

import org.jspecify.annotations.NullMarked;
