/** Makes the PDF that hands out a text with its summary. */
@NullMarked
package io.docket.processors.output;

import org.jspecify.annotations.NullMarked;
