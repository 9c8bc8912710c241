/** Reads the text of office files: what Word, PowerPoint and LibreOffice write, RTF and HTML. */
@NullMarked
package io.docket.processors.office;

import org.jspecify.annotations.NullMarked;
