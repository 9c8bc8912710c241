package io.docket.routes.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fair semaphore for requests: one that cannot be served waits in a queue without a thread, and a limit for each
 * client keeps one from taking everything.
 */
final class Turns {
    private final long ofOne;
    /** The queue of each client that waits. */
    private final Map<String, Deque<Turn>> lines = new HashMap<>();

    private final Map<String, Long> taken = new HashMap<>();
    private long left;
    private long arrivals;

    /**
     * Makes a semaphore.
     *
     * @param all how much there is
     * @param ofOne most that one client may have at a time
     */
    Turns(long all, long ofOne) {
        left = all;
        this.ofOne = ofOne;
    }

    /** A client's share, or its place in the queue. */
    static final class Turn {
        private final String who;
        private final long size;
        private final Runnable come;
        private boolean has;
        private long arrival;

        /**
         * Makes a request for a share.
         *
         * @param size at most the limit of one client
         * @param come called once, on the thread that frees the share, if it had to wait
         */
        private Turn(String who, long size, Runnable come) {
            this.who = who;
            this.size = size;
            this.come = come;
        }
    }

    Turn turn(String who, long size, Runnable come) {
        return new Turn(who, Math.min(size, ofOne), come);
    }

    /** Takes the share and returns true, or queues the turn and returns false. */
    synchronized boolean enter(Turn turn) {
        if (fits(turn) && !lines.containsKey(turn.who) && head() == null) {
            take(turn);
            return true;
        }
        turn.arrival = arrivals++;
        lines.computeIfAbsent(turn.who, who -> new ArrayDeque<>()).add(turn);
        return false;
    }

    /** Gives the share back, or leaves the queue; a second call does nothing. */
    void leave(Turn turn) {
        release(turn).forEach(next -> next.come.run());
    }

    private synchronized List<Turn> release(Turn turn) {
        if (turn.has) {
            turn.has = false;
            left += turn.size;
            taken.computeIfPresent(turn.who, (who, size) -> size == turn.size ? null : Long.valueOf(size - turn.size));
        } else {
            remove(turn);
        }
        return next();
    }

    /** Takes from the queues, in the order of arrival, the turns that can be served now; clients at their limit are skipped. */
    private List<Turn> next() {
        List<Turn> served = new ArrayList<>();
        for (Turn turn = head(); turn != null && fits(turn); turn = head()) {
            remove(turn);
            take(turn);
            served.add(turn);
        }
        return served;
    }

    /** Returns the first to arrive of those whose clients are below their limit; only a client's first is looked at. */
    private @Nullable Turn head() {
        Turn first = null;
        for (Deque<Turn> line : lines.values()) {
            Turn turn = line.element();
            if (!isGreedy(turn) && (first == null || turn.arrival < first.arrival)) {
                first = turn;
            }
        }
        return first;
    }

    private void remove(Turn turn) {
        lines.computeIfPresent(turn.who, (who, line) -> {
            line.remove(turn);
            return line.isEmpty() ? null : line;
        });
    }

    /** Returns whether anybody waits. */
    synchronized boolean isWanted() {
        return !lines.isEmpty();
    }

    private boolean fits(Turn turn) {
        return turn.size <= left && !isGreedy(turn);
    }

    private boolean isGreedy(Turn turn) {
        return taken.getOrDefault(turn.who, 0L) + turn.size > ofOne;
    }

    private void take(Turn turn) {
        turn.has = true;
        left -= turn.size;
        taken.merge(turn.who, turn.size, Long::sum);
    }
}
