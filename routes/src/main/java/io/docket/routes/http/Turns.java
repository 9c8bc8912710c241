package io.docket.routes.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A fair semaphore for requests: one that cannot be served waits in a queue without a thread, and a limit for each
 * client keeps one from taking everything.
 */
final class Turns {
    private final long ofOne;
    private final Deque<Turn> line = new ArrayDeque<>();
    private final Map<String, Long> taken = new HashMap<>();
    private long left;

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
        if (fits(turn) && line.stream().allMatch(this::isGreedy)) {
            take(turn);
            return true;
        }
        line.add(turn);
        return false;
    }

    /** Gives the share back, or leaves the queue; a second call does nothing. */
    void leave(Turn turn) {
        release(turn).forEach(next -> next.come.run());
    }

    private synchronized List<Turn> release(Turn turn) {
        if (!turn.has) {
            line.remove(turn);
            return List.of();
        }
        turn.has = false;
        left += turn.size;
        taken.computeIfPresent(turn.who, (who, size) -> size == turn.size ? null : Long.valueOf(size - turn.size));
        return next();
    }

    /** Takes from the queue, in order, the turns that can be served now; clients at their limit are skipped. */
    private List<Turn> next() {
        List<Turn> served = new ArrayList<>();
        for (Iterator<Turn> waiting = line.iterator(); waiting.hasNext(); ) {
            Turn turn = waiting.next();
            if (isGreedy(turn)) {
                continue;
            }
            if (!fits(turn)) {
                break;
            }
            waiting.remove();
            take(turn);
            served.add(turn);
        }
        return served;
    }

    /** Returns whether anybody waits. */
    synchronized boolean isWanted() {
        return !line.isEmpty();
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
