package io.docket.routes.models;

import java.net.URI;

/** Addresses as people are told them: the rest may hold a key. */
final class Addresses {
    private Addresses() {}

    static String host(String address) {
        URI uri = URI.create(address.strip());
        String host = String.valueOf(uri.getHost());
        return uri.getPort() < 0 ? host : host + ":" + uri.getPort();
    }

    /**
     * Returns what stands in an address before the path of a call, which many set with the call.
     *
     * @param call that is added to it, with its slash in front
     */
    static String before(String address, String call) {
        String plain = withoutSlashes(address.strip());
        return plain.endsWith(call) ? withoutSlashes(plain.substring(0, plain.length() - call.length())) : plain;
    }

    private static String withoutSlashes(String address) {
        int end = address.length();
        while (end > 0 && address.charAt(end - 1) == '/') {
            end--;
        }
        return address.substring(0, end);
    }
}
