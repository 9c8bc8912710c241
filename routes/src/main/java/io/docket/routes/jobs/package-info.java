/** Jobs: who takes a document, how its stages follow each other, and how it ends, fails or is tried again. */
@NullMarked
package io.docket.routes.jobs;

import org.jspecify.annotations.NullMarked;
