package io.docket.routes.http;

import io.docket.routes.flow.Headers;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives every answer an entity tag, and sends a client that has it already nothing (RFC 9110, section 13.1.2). */
@Component
class VersionStep {
    private static final String ETAG = "ETag";

    public byte[] version(
            @Body byte[] body,
            @org.apache.camel.Headers Map<String, Object> headers,
            @ExchangeProperty(Headers.IF_NONE_MATCH) @Nullable String known) {
        if (Integer.valueOf(204).equals(headers.get(Exchange.HTTP_RESPONSE_CODE))) {
            headers.remove(Exchange.CONTENT_TYPE);
            return new byte[0];
        }
        Object etag = headers.computeIfAbsent(ETAG, name -> weak(body));
        boolean ok = Integer.valueOf(200).equals(headers.get(Exchange.HTTP_RESPONSE_CODE));
        if (ok && known != null && known.contains(etag.toString())) {
            headers.put(Exchange.HTTP_RESPONSE_CODE, 304);
            return new byte[0];
        }
        return body;
    }

    private static String weak(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "W/\"" + body.length + "-" + Long.toHexString(sum.getValue()) + '"';
    }
}
