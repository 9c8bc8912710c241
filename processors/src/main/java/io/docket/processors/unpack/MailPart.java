package io.docket.processors.unpack;

import io.docket.processors.document.LeftOut;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One leaf of a mail.
 *
 * @param number of the part in its mail, from 1; the same each time the mail is read
 * @param headers of it
 * @param mediaType lower case, without parameters
 * @param name file name that the mail gives, or a generated one
 * @param within subtype of the enclosing multipart, e.g. {@code mixed}; empty for none
 * @param alternative number of the group of which only one is to be shown; 0 for none (RFC 2046, 5.1.4)
 * @param unreadable why the part cannot be read; null when it can
 * @param content its bytes, decoded
 */
record MailPart(
        int number,
        PartHeaders headers,
        String mediaType,
        String name,
        String within,
        int alternative,
        LeftOut.@Nullable Reason unreadable,
        InputStream content) {

    boolean isPlain() {
        return mediaType.equals("text/plain");
    }

    boolean isHtml() {
        return mediaType.equals("text/html");
    }

    boolean isImage() {
        return mediaType.startsWith("image/");
    }

    boolean isNamed() {
        return PartNames.given(headers).isPresent();
    }

    boolean isAttachment() {
        return headers.disposition().value().equals("attachment");
    }

    /** Returns the same part without its bytes, when only its metadata is needed. */
    MailPart withoutContent() {
        return new MailPart(
                number, headers, mediaType, name, within, alternative, unreadable, InputStream.nullInputStream());
    }
}
