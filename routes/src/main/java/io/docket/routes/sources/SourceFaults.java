package io.docket.routes.sources;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.SourceReadException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.s3.AWS2S3Constants;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Classifies why a file could not be taken: because of the file itself (others are tried), the source, or our database
 * or file store (the poll stops). It is reported once, at the end of the poll.
 */
@Component("sourceFaults")
class SourceFaults implements ExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(SourceFaults.class);

    private final SourceStates states;

    SourceFaults(SourceStates states) {
        this.states = states;
    }

    /** {@link Polls} reports a poll that failed as a whole. */
    @Override
    public void handleException(Throwable cause) {
        log.debug("A source failed", cause);
    }

    @Override
    public void handleException(String message, Throwable cause) {
        log.debug("{}", message, cause);
    }

    @Override
    public void handleException(String message, @Nullable Exchange exchange, Throwable cause) {
        log.debug("{}", message, cause);
        if (exchange != null) {
            note(exchange, cause);
        }
    }

    /** Records the failure of an exchange. */
    public void note(Exchange exchange) {
        note(exchange, exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    private void note(Exchange exchange, Throwable cause) {
        // The file was removed before we could take it, which is no failure.
        if (!has(NoSuchKeyException.class, cause) && !has(NoSuchFileException.class, cause)) {
            states.ofRoute(exchange.getFromRouteId()).ifPresent(state -> note(state, file(exchange), cause));
        }
    }

    private static void note(SourceState state, @Nullable String file, Throwable cause) {
        if (has(DataAccessException.class, cause) || has(TransactionException.class, cause)) {
            state.stop("The database does not answer");
        } else if (isAway(cause)) {
            state.unreachable(Reasons.of(cause));
        } else if (isOurs(cause)) {
            state.stop("The file store takes nothing: " + Reasons.of(cause));
        } else if (file != null) {
            state.putOff(file, Reasons.of(cause));
        } else if (!state.hasTrouble()) {
            state.unreachable(Reasons.of(cause));
        }
    }

    /** Whether the server or the connection failed, and not one file. */
    private static boolean isAway(Throwable cause) {
        return has(ServerAwayException.class, cause)
                || (has(SdkClientException.class, cause) && !has(SourceReadException.class, cause));
    }

    private static boolean isOurs(Throwable cause) {
        return has(IOException.class, cause) && !has(SourceReadException.class, cause);
    }

    private static boolean has(Class<? extends Throwable> type, Throwable cause) {
        return ObjectHelper.getException(type, cause) != null;
    }

    private static @Nullable String file(Exchange exchange) {
        Found found = exchange.getProperty(Headers.FOUND, Found.class);
        if (found != null) {
            return found.file().shown();
        }
        String key = exchange.getMessage().getHeader(AWS2S3Constants.KEY, String.class);
        return key == null ? null : Bucket.name(key);
    }
}
