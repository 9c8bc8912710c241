/** Tests of what documents are made of. */
@NullMarked
package io.docket.processors.document;

import org.jspecify.annotations.NullMarked;
