package io.docket.routes.http;

import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.springframework.stereotype.Component;

/**
 * Copies no header or query parameter of a request to its message: there they could not be told apart, and credentials
 * could show up in logs and Hawtio. {@link ContractStrategy} sets the parameters that the contract names.
 */
@Component("requestHeaders")
class RequestHeaders extends HttpHeaderFilterStrategy {

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}
