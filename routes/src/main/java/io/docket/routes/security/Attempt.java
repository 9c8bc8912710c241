package io.docket.routes.security;

import io.docket.routes.store.accounts.SignInRows.Limit;
import java.util.List;

/**
 * A try to sign in.
 *
 * @param place hash of the address it comes from
 * @param counted what it is counted for; the first is forgotten when it succeeds, of the others it is taken back
 */
record Attempt(String username, String place, List<Counter> counted) {
    /** Subjects are this many hexadecimal digits of a hash: 65,536 of a kind, however many names strangers think of. */
    private static final int DIGITS = 4;

    /** A subject whose tries are counted. */
    record Counter(String subject, Limit limit) {}

    /**
     * From an address that the user is known to sign in from only what comes from there counts, so that strangers keep
     * nobody out; from elsewhere the name counts over all addresses, and the address over all names.
     */
    static Attempt of(String username, String place, boolean known, SignInProperties properties) {
        return new Attempt(
                username,
                place,
                known
                        ? List.of(new Counter(subject("known", username + " " + place), properties.ofName()))
                        : List.of(
                                new Counter(subject("name", username), properties.ofName()),
                                new Counter(subject("address", place), properties.ofAddress())));
    }

    private static String subject(String kind, String value) {
        return kind + ":" + RandomToken.hash(value).substring(0, DIGITS);
    }
}
