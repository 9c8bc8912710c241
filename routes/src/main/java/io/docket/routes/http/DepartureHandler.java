package io.docket.routes.http;

import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps failed writes to disconnected clients out of the error log; Camel's own handler gets everything else. */
final class DepartureHandler implements ExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(DepartureHandler.class);

    private final ExceptionHandler others;

    DepartureHandler(ExceptionHandler others) {
        this.others = others;
    }

    @Override
    public void handleException(Throwable cause) {
        handleException("A request could not be answered", null, cause);
    }

    @Override
    public void handleException(String message, Throwable cause) {
        handleException(message, null, cause);
    }

    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable cause) {
        if (Departure.isBehind(cause)) {
            log.debug("A client went away: {}", cause.getMessage());
        } else {
            others.handleException(message, exchange, cause);
        }
    }
}
