package io.docket.routes.http;

/** What libraries say of a request, which may quote all of it. */
final class Details {
    private static final int MAX = 300;

    private Details() {}

    /** Returns the first line, cut after 300 characters. */
    static String brief(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= MAX ? line : line.substring(0, MAX) + "…";
    }
}
