/** Says what a text is, and which texts resemble each other. */
@NullMarked
package io.docket.processors.classify;

import org.jspecify.annotations.NullMarked;
