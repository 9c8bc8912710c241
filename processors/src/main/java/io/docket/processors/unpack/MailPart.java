package io.docket.processors.unpack;

import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * One leaf of a mail.
 *
 * @param role what it is to people
 * @param mediaType lower case, without parameters
 * @param name of the file as the mail calls it, or one that is made up
 * @param charset of a text
 * @param alternative number of the group of which only one is to be shown; 0 for none (RFC 2046, 5.1.4)
 * @param content its bytes, decoded
 */
record MailPart(Role role, String mediaType, String name, Charset charset, int alternative, InputStream content) {

    /** What a part is to people. */
    enum Role {
        /** What the mail says. */
        TEXT,
        /** A file that was sent with it. */
        FILE,
        /** What mail programs add by themselves: pictures within the text, signatures. */
        LEFT_OUT
    }
}
