/** Bytes that are Docket's: the data folder, the file store on disk or in a bucket, and what is written to the out folder. */
@NullMarked
package io.docket.routes.store.files;

import org.jspecify.annotations.NullMarked;
