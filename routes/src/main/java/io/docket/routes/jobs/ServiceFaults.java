package io.docket.routes.jobs;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Tells exceptions of a call over the network from those of files. */
final class ServiceFaults {
    /** Of the HTTP client, e.g. for a server that ends the connection without an answer. */
    private static final String CLIENT = "org.apache.hc.";

    private static final int MOST_CAUSES = 20;

    private ServiceFaults() {}

    static boolean isOne(Exception failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(ServiceFaults::isOfTheNetwork);
    }

    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                || cause instanceof SSLException
                || cause.getClass().getName().startsWith(CLIENT);
    }
}
