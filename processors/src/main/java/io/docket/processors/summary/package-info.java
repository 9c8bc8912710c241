/** Finds what a text says in short, without a language model. */
@NullMarked
package io.docket.processors.summary;

import org.jspecify.annotations.NullMarked;
