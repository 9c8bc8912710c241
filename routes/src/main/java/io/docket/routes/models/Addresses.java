package io.docket.routes.models;

import java.net.URI;

/** Addresses as people are told them: the rest may hold a key. */
final class Addresses {
    private Addresses() {}

    static String host(URI address) {
        String host = String.valueOf(address.getHost());
        return address.getPort() < 0 ? host : host + ":" + address.getPort();
    }
}
