package io.docket.processors.unpack;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Outlook's forms hold of a message.
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
     * What was attached: bytes, a message, or neither where it only says where a file lies.
     *
     * @param name null when it has none
     * @param mediaType null when it does not tell
     * @param contentId by which the text shows it; null when it does not tell
     */
    record Attachment(
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String contentId,
            @Nullable ByteBuffer bytes,
            @Nullable OutlookMessage message) {}
}
