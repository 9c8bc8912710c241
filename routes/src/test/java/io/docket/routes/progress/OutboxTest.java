package io.docket.routes.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final RecordingChannel channel = new RecordingChannel();
    private final Outbox outbox = new Outbox(channel, tasks::add);

    @Test
    void sendsInOrder() {
        outbox.offer(message("a"));
        outbox.offer(message("b"));

        runAll();

        assertThat(channel.sent).containsExactly("a", "b");
    }

    @Test
    void disconnectsAClientThatDoesNotReadInsteadOfKeepingAllForIt() {
        String large = "x".repeat(100_000);
        for (int i = 0; i < 10; i++) {
            outbox.offer(message(large));
        }

        assertThat(outbox.isClosed()).isTrue();
        runAll();
        assertThat(channel.closedSlow).isTrue();
    }

    @Test
    void sendsNothingAfterItIsClosed() {
        outbox.offer(message("a"));
        outbox.close();
        outbox.offer(message("b"));

        runAll();

        assertThat(channel.sent).isEmpty();
    }

    private void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static Channel.Message message(String body) {
        return new Channel.Message("1", "test", body);
    }

    private static final class RecordingChannel implements Channel {
        private final List<String> sent = new ArrayList<>();
        private boolean closedSlow;

        @Override
        public void send(Message message) {
            sent.add(message.body());
        }

        @Override
        public String transport() {
            return "test";
        }

        @Override
        public void disconnect() {
            closedSlow = true;
        }
    }
}
