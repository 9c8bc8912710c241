/** Folders that other programs write to; only regular files in them are ever opened. */
@NullMarked
package io.docket.routes.store.folders;

import org.jspecify.annotations.NullMarked;
