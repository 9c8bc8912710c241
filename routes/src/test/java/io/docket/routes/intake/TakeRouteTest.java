package io.docket.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.docket.routes.flow.Headers;
import io.docket.routes.flow.Incoming;
import io.docket.routes.flow.SourceReadException;
import io.docket.routes.store.documents.Status;
import io.docket.routes.store.files.DocumentFiles;
import io.docket.routes.store.files.PendingFile;
import io.docket.routes.store.files.StoredFile;
import io.docket.routes.store.jobs.Lane;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TakeRouteTest {
    private static final int LIMIT = 10;

    private CamelContext camel;
    private Map<String, Optional<StoredFile>> taken = Map.of();

    @BeforeEach
    void start() throws Exception {
        DataSize size = DataSize.ofBytes(LIMIT);
        IntakeProperties properties = new IntakeProperties(size, size, 1, 1, 1, 1, IntakeProperties.Duplicates.ACCEPT);
        camel = new DefaultCamelContext();
        camel.addRoutes(new TakeRoute(
                new TakeStep(key -> taken.getOrDefault(key, Optional.empty()), new FullDisk(), properties)));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void refusesOnlyWhatWillNeverBeTaken() {
        Exchange large = take(LIMIT + 1, () -> InputStream.nullInputStream());

        assertThat(large.getException()).isNull();
        assertThat(large.getProperty(Headers.REFUSAL)).isNotNull();
        assertThat(large.getProperty(Headers.FOLDER)).isEqualTo("failed");
    }

    @Test
    void leavesWhatMayNotBeReadForAnotherTime() {
        Exchange unreadable = take(1, () -> {
            throw new AccessDeniedException("x");
        });

        assertThat(unreadable.getException()).isInstanceOf(SourceReadException.class);
        assertThat(unreadable.getProperty(Headers.REFUSAL)).isNull();
    }

    @Test
    void leavesAllWhenTheDiskIsFull() {
        Exchange none = take(1, () -> InputStream.nullInputStream());

        assertThat(none.getException()).isInstanceOf(IOException.class).hasMessage("No space left on device");
        assertThat(none.getProperty(Headers.REFUSAL)).isNull();
    }

    @Test
    void doesNotReadAgainWhatWasTakenAndCouldNotBeMoved() throws Exception {
        StoredFile before = new StoredFile("abc", 1);
        taken = Map.of("source:key", Optional.of(before));
        List<StoredFile> arrived = new ArrayList<>();
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:intake").process(exchange -> {
                    arrived.add(exchange.getMessage().getBody(Arrival.class).file());
                    exchange.getMessage()
                            .setBody(new Receipt(
                                    "known", "job", "text/csv", Lane.BULK, 4, Status.QUEUED, null, null, true));
                });
            }
        });

        Exchange known = take(1, () -> {
            throw new IOException("It is opened");
        });

        assertThat(known.getException()).isNull();
        assertThat(arrived).containsExactly(before);
    }

    private Exchange take(long size, Incoming.Content content) {
        return camel.createProducerTemplate().send("direct:take-file", exchange -> {
            exchange.getMessage().setBody(new Incoming("source", "name", "key", false, size, content));
            exchange.setProperty(Headers.SOURCE, "source");
            exchange.setProperty(Headers.DONE, "done");
            exchange.setProperty(Headers.FAILED, "failed");
        });
    }

    /** A file store without room. */
    private static final class FullDisk implements DocumentFiles {
        @Override
        public PendingFile create() throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public InputStream open(String sha256) throws IOException {
            throw new IOException(sha256);
        }

        @Override
        public Path local(String sha256) throws IOException {
            throw new IOException(sha256);
        }

        @Override
        public void old(Instant before, Visitor visitor) {}

        @Override
        public boolean delete(String sha256, Instant before) {
            return false;
        }

        @Override
        public void deleteHalfDone(Instant before) {}

        @Override
        public void probe() throws IOException {
            create().close();
        }
    }
}
