package io.docket.routes.progress;

import io.docket.routes.flow.Member;
import io.docket.routes.flow.Standing;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Disconnects live clients whose access has changed; they may reconnect with the rights that they have now. */
@Component
class Watchers {
    private static final Logger log = LoggerFactory.getLogger(Watchers.class);

    private final Standing standing;
    private final Map<Outbox, Member> members = new ConcurrentHashMap<>();

    Watchers(Standing standing) {
        this.standing = standing;
    }

    void add(Outbox outbox, Member member) {
        members.put(outbox, member);
    }

    /** Checks each member once, however many connections it has. */
    public void check() {
        members.keySet().removeIf(Outbox::isClosed);
        Map<Member, Boolean> good = new HashMap<>();
        try {
            members.forEach((outbox, member) -> {
                if (!good.computeIfAbsent(member, standing::isGood)) {
                    outbox.end();
                }
            });
        } catch (DataAccessException | TransactionException e) {
            log.warn("Who watches could not be looked at, and stays until the next time: {}", e.getMessage());
        }
    }
}
