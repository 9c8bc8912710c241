package io.docket.routes.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void riseWithinAProcess() {
        List<String> ids = Stream.generate(Ids::next).limit(10_000).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void earlierMomentsSortBefore() {
        String id = Ids.next();

        assertThat(Ids.earlier(id, Duration.ofSeconds(5))).isLessThan(Ids.earlier(id, Duration.ofSeconds(4)));
        assertThat(Ids.earlier(id, Duration.ZERO)).isLessThan(id);
    }
}
