/** Tests of output PDFs. */
@NullMarked
package io.docket.processors.output;

import org.jspecify.annotations.NullMarked;
