package io.docket.routes.http;

import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.springframework.stereotype.Component;

/**
 * Lets nothing of a request into the headers of its message, where a parameter of the query and a header of the request have
 * the same name: {@link ContractStrategy} puts there what the contract names. So no credential gets there either, which logs
 * and Hawtio may show.
 */
@Component("requestHeaders")
class RequestHeaders extends HttpHeaderFilterStrategy {

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
