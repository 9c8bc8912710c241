package io.docket.routes.security;

import io.docket.routes.flow.Audit;
import io.docket.routes.flow.Origin;
import io.docket.routes.flow.Problem;
import io.docket.routes.flow.ProblemCode;
import io.docket.routes.flow.ProblemException;
import io.docket.routes.security.Attempt.Counter;
import io.docket.routes.store.accounts.SignInRows;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Throttles password guessing, over all processes. A wait is limited to minutes and attempts meanwhile do not extend
 * it, so that nobody can be locked out for good.
 */
@Component
class SignIns {
    private static final Duration KNOWN_FOR = Duration.ofDays(90);
    private static final int KNOWN_ADDRESSES = 20;

    private final SignInRows rows;
    private final SignInProperties properties;
    private final Audit audit;

    SignIns(SignInRows rows, SignInProperties properties, Audit audit) {
        this.rows = rows;
        this.properties = properties;
        this.audit = audit;
    }

    /**
     * Counts an attempt before the password is checked, so that concurrent attempts cannot exceed the limit.
     *
     * @return empty when the client has to wait; then it is not counted
     */
    @Transactional
    public Optional<Attempt> begin(String username, Origin origin) {
        Attempt attempt = attempt(username, origin);
        for (int i = 0; i < attempt.counted().size(); i++) {
            Counter counter = attempt.counted().get(i);
            if (!rows.take(counter.subject(), counter.limit())) {
                attempt.counted().subList(0, i).forEach(taken -> rows.giveBack(taken.subject()));
                if (rows.noteRefusal(counter.subject())) {
                    audit.note("", origin, "sign_in_throttled", "", Map.of("by", kind(counter)));
                }
                return Optional.empty();
            }
        }
        return Optional.of(attempt);
    }

    /** Returns the problem that the client has to wait. */
    ProblemException tooMany(String username, Origin origin) {
        Instant now = Instant.now();
        long seconds = attempt(username, origin).counted().stream()
                .flatMap(counter -> rows.waitsUntil(counter.subject()).stream())
                .mapToLong(until -> Duration.between(now, until).toSeconds() + 1)
                .max()
                .orElse(1);
        return new ProblemException(
                ProblemCode.TOO_MANY_ATTEMPTS,
                "There were too many attempts in vain; the next is looked at in " + seconds + " seconds",
                Map.of(Problem.RETRY_AFTER, seconds));
    }

    /** Logs a wrong password; the name only when the user exists, for it may be a mistyped password. */
    @Transactional
    public void failed(Attempt attempt, Origin origin, boolean exists) {
        audit.note("", origin, "sign_in_failed", exists ? attempt.username() : "", Map.of());
    }

    /** Resets the counters after a right password, and remembers the address. */
    @Transactional
    public void succeeded(Attempt attempt) {
        rows.forget(attempt.counted().get(0).subject());
        attempt.counted().stream().skip(1).forEach(counter -> rows.giveBack(counter.subject()));
        rows.know(attempt.username(), attempt.place(), KNOWN_ADDRESSES);
    }

    /** Deletes attempts that are forgotten, and addresses that were not used for long. */
    public void sweep() {
        rows.sweep(Instant.now().minus(KNOWN_FOR));
    }

    private Attempt attempt(String username, Origin origin) {
        String place = RandomToken.hash(network(origin.address()));
        boolean known = rows.isKnown(username, place, Instant.now().minus(KNOWN_FOR));
        return Attempt.of(username, place, known, properties);
    }

    private static String kind(Counter counter) {
        return counter.subject().substring(0, counter.subject().indexOf(':'));
    }

    /**
     * Returns an address for the counters; of IPv6 only the /64 network, because a client can use any address in it.
     */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
