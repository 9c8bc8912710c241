/** Reads the words of pictures: scanned pages, photos, image files. */
@NullMarked
package io.docket.processors.ocr;

import org.jspecify.annotations.NullMarked;
