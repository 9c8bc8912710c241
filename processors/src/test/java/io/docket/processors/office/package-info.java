@NullMarked
package io.docket.processors.office;

import org.jspecify.annotations.NullMarked;
