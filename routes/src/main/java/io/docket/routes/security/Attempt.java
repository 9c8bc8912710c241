package io.docket.routes.security;

import io.docket.routes.store.accounts.SignInRows.Limit;
import java.util.List;

/**
 * A sign-in attempt.
 *
 * @param place hash of the address it comes from
 * @param counted the counters that it increments; on success the first is reset, and the others are decremented again
 */
record Attempt(String username, String place, List<Counter> counted) {
    /** Hexadecimal digits of a hash as key: at most 65,536 counters of a kind, whatever names attackers try. */
    private static final int DIGITS = 4;

    /** A counter of attempts. */
    record Counter(String subject, Limit limit) {}

    /**
     * From an address where the user has signed in before, only the attempts of this name and address count, so that
     * attackers elsewhere cannot lock the user out. From other addresses, attempts count by name and by address.
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
