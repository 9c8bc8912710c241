package io.docket.routes.http;

import java.util.regex.Pattern;

/** What libraries say of a request, which may quote all of it. */
final class Details {
    private static final int MAX = 300;

    /** Names of settings and classes, which do not help the client. */
    private static final Pattern INNARDS = Pattern.compile(
            "(?:, from )?`[\\w.$#()]+`|\\b(?:com|io|jakarta|java|javax|net|org)(?:\\.\\w+)+\\.[A-Z][\\w$]*");

    private Details() {}

    /** Returns the first line without names of classes, cut after 300 characters. */
    static String brief(String message) {
        String line = INNARDS.matcher(message.lines().findFirst().orElse("")).replaceAll("");
        return line.length() <= MAX ? line : line.substring(0, MAX) + "…";
    }
}
