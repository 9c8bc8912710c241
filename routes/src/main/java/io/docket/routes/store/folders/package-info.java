/** Folders of others, in which nothing but a regular file is ever opened. */
@NullMarked
package io.docket.routes.store.folders;

import org.jspecify.annotations.NullMarked;
