package io.docket.routes.http;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.springframework.stereotype.Component;

/** Keeps credentials out of messages, which logs and Hawtio may show; Spring Security has read them before. */
@Component("requestHeaders")
class RequestHeaders extends HttpHeaderFilterStrategy {
    private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie", "x-api-key");

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return CREDENTIALS.contains(name.toLowerCase(Locale.ROOT))
                || super.applyFilterToExternalHeaders(name, value, exchange);
    }
}
