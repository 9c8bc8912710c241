/** Pages that are pictures: each is read by OCR as a part of its document. */
@NullMarked
package io.docket.routes.scans;

import org.jspecify.annotations.NullMarked;
