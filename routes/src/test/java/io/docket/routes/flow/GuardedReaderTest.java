package io.docket.routes.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.processors.document.Progress;
import io.docket.processors.plugin.DocumentReader;
import io.docket.processors.plugin.Reading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class GuardedReaderTest {
    private static final byte[] PREFIX = {1};

    @Test
    void passesOnWhatTheReaderSays() {
        DocumentReader guarded = new GuardedReader(new Answering("own.txt"::equals), Duration.ofSeconds(60));

        assertThat(guarded.isOne(PREFIX, "own.txt")).isTrue();
        assertThat(guarded.isOne(PREFIX, "other.txt")).isFalse();
    }

    @Test
    void takesAFaultForANo() {
        DocumentReader guarded = new GuardedReader(new Answering(GuardedReaderTest::deep), Duration.ofSeconds(60));

        assertThat(guarded.isOne(PREFIX, "own.txt")).isFalse();
        assertThat(guarded.isOne(PREFIX, "own.txt")).isFalse();
    }

    @Test
    void asksAReaderThatHangsOnlyOnce() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        DocumentReader guarded = new GuardedReader(
                new Answering(name -> {
                    asked.incrementAndGet();
                    return waitFor(end);
                }),
                Duration.ofMillis(100));
        try {
            assertThat(guarded.isOne(PREFIX, "own.txt")).isFalse();
            assertThat(guarded.isOne(PREFIX, "own.txt")).isFalse();
            assertThat(asked).hasValue(1);
        } finally {
            end.countDown();
        }
    }

    @Test
    void givesTheReaderTheLoaderOfItsClasses() {
        DocumentReader guarded = new GuardedReader(
                new Answering(name ->
                        Thread.currentThread().getContextClassLoader() == GuardedReaderTest.class.getClassLoader()),
                Duration.ofSeconds(60));

        assertThat(guarded.isOne(PREFIX, "own.txt")).isTrue();
    }

    private static boolean deep(String name) {
        throw new StackOverflowError(name);
    }

    private static boolean waitFor(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    private record Answering(Predicate<String> names) implements DocumentReader {
        @Override
        public String mediaType() {
            return "text/x-own";
        }

        @Override
        public boolean isOne(byte[] prefix, String fileName) {
            return names.test(fileName);
        }

        @Override
        public Reading read(Path file, Progress progress) {
            throw new UnsupportedOperationException("It is only asked what it is");
        }
    }
}
