package io.docket.routes.http;

import io.docket.routes.flow.Headers;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets an ETag on every response, and answers 304 when If-None-Match has it (RFC 9110, section 13.1.2). */
@Component
class VersionStep {
    private static final String ETAG = "ETag";
    private static final String WEAK = "W/";
    /** The value of server.compression.min-response-size. */
    private static final int COMPRESSED = 1024;

    public byte[] version(
            @Body byte[] body,
            @org.apache.camel.Headers Map<String, Object> headers,
            @ExchangeProperty(Headers.IF_NONE_MATCH) @Nullable String known) {
        if (Integer.valueOf(204).equals(headers.get(Exchange.HTTP_RESPONSE_CODE))) {
            headers.remove(Exchange.CONTENT_TYPE);
            return new byte[0];
        }
        String etag = etag(headers.get(ETAG), body);
        headers.put(ETAG, etag);
        boolean ok = Integer.valueOf(200).equals(headers.get(Exchange.HTTP_RESPONSE_CODE));
        if (ok && known != null && known.contains(opaque(etag))) {
            headers.put(Exchange.HTTP_RESPONSE_CODE, 304);
            return new byte[0];
        }
        return body;
    }

    /**
     * Weak for a large body, because Tomcat does not compress one with a strong tag; Docket accepts both in If-Match.
     */
    private static String etag(@Nullable Object given, byte[] body) {
        if (given == null) {
            return weak(body);
        }
        return body.length < COMPRESSED || given.toString().startsWith(WEAK) ? given.toString() : WEAK + given;
    }

    private static String opaque(String etag) {
        return etag.startsWith(WEAK) ? etag.substring(WEAK.length()) : etag;
    }

    private static String weak(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return WEAK + '"' + body.length + "-" + Long.toHexString(sum.getValue()) + '"';
    }
}
