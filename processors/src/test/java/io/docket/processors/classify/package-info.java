@NullMarked
package io.docket.processors.classify;

import org.jspecify.annotations.NullMarked;
