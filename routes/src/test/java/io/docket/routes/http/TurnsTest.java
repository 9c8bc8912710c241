package io.docket.routes.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(3, 2);
    private final List<String> called = new ArrayList<>();

    @Test
    void servesThoseWhoWaitInTheOrderInWhichTheyCame() {
        Turns.Turn first = enter("a", 2, true);
        Turns.Turn second = enter("b", 1, true);
        enter("c", 1, false);
        enter("d", 1, false);

        turns.leave(second);
        turns.leave(first);

        assertThat(called).containsExactly("c", "d");
        assertThat(turns.isWanted()).isFalse();
    }

    @Test
    void keepsOneFromHavingEverything() {
        enter("greedy", 1, true);
        Turns.Turn second = enter("greedy", 1, true);
        enter("greedy", 1, false);

        enter("other", 1, true);
        enter("third", 1, false);
        turns.leave(second);

        assertThat(called).containsExactly("greedy");
    }

    @Test
    void letsALargeOneHaveItsTurn() {
        Turns.Turn small = enter("a", 1, true);
        enter("b", 1, true);
        enter("large", 2, false);
        enter("late", 1, false);

        turns.leave(small);

        assertThat(called).containsExactly("large");
    }

    @Test
    void givesBackOnlyOnce() {
        Turns.Turn all = enter("a", 2, true);
        enter("b", 1, true);
        turns.leave(all);
        turns.leave(all);

        enter("c", 2, true);
        enter("d", 1, false);
    }

    @Test
    void forgetsOneThatGoesAway() {
        Turns.Turn all = enter("a", 2, true);
        enter("b", 1, true);
        Turns.Turn waiting = enter("c", 1, false);

        turns.leave(waiting);
        turns.leave(all);

        assertThat(called).isEmpty();
    }

    @Test
    void servesTheNextWhenALargeOneGoesAway() {
        enter("a", 2, true);
        Turns.Turn large = enter("large", 2, false);
        enter("small", 1, false);

        turns.leave(large);

        assertThat(called).containsExactly("small");
    }

    @Test
    void servesOneClientInTheOrderOfItsRequests() {
        Turns.Turn first = enter("a", 1, true);
        Turns.Turn second = enter("a", 1, true);
        Turns.Turn large = turns.turn("a", 2, () -> called.add("large"));
        assertThat(turns.enter(large)).isFalse();
        enter("a", 1, false);

        turns.leave(first);
        turns.leave(second);
        turns.leave(large);

        assertThat(called).containsExactly("large", "a");
    }

    private Turns.Turn enter(String who, int size, boolean atOnce) {
        Turns.Turn turn = turns.turn(who, size, () -> called.add(who));
        assertThat(turns.enter(turn)).as(who).isEqualTo(atOnce);
        return turn;
    }
}
