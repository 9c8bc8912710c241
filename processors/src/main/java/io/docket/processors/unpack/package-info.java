/** Takes the files out of a container: an archive, or a mail with attachments. */
@NullMarked
package io.docket.processors.unpack;

import org.jspecify.annotations.NullMarked;
