package io.docket.processors.unpack;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is read from a message in one of Outlook's formats.
 *
 * @param headers for people, by their names in a mail
 * @param plain null when it has none
 * @param html null when it has none
 */
record OutlookMessage(
        Map<String, String> headers,
        @Nullable String plain,
        @Nullable String html,
        List<Attachment> attachments) {

    /**
     * An attachment: bytes, a message, or neither for a link to a file.
     *
     * @param name null when it has none
     * @param mediaType null when not given
     * @param contentId by which the HTML refers to it; null when not given
     */
    record Attachment(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String contentId,
            @Nullable ByteBuffer bytes,
            @Nullable OutlookMessage message) {}
}
