package io.docket.routes.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.docket.routes.flow.ErrorsAreFaults;
import io.docket.routes.flow.SturdyClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class StandStillTest {
    private static final Duration SOON = Duration.ofMillis(300);

    private final Beats beats = new Beats();
    private final CamelContext camel = new DefaultCamelContext();
    private final StandStill health = new StandStill(
            camel,
            beats,
            new DefaultListableBeanFactory()
                    .getBeanProvider(org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ.class),
            SOON);

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void namesAClockThatStandsStillUntilItRunsAgain() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        run(() -> {
            released.await();
            return "";
        });

        await().until(() -> health.health().getStatus().equals(Status.DOWN));
        assertThat(health.health().getDetails()).containsOnlyKeys("every-while");

        released.countDown();
        await().until(() -> health.health().getStatus().equals(Status.UP));
    }

    @Test
    void goesOnAfterAnything() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        run(() -> {
            runs.incrementAndGet();
            throw new OutOfMemoryError("of the test");
        });

        await().until(() -> runs.get() > 5);
        assertThat(health.health()).isEqualTo(Health.up().build());
    }

    @Test
    void saysNothingOfARouteThatSomebodyHasStopped() throws Exception {
        run(() -> "");
        camel.getRouteController().stopRoute("every-while");

        await().during(SOON.multipliedBy(2))
                .until(() -> health.health().getStatus().equals(Status.UP));
    }

    /** What a run does. */
    private interface Work {
        Object run() throws Exception;
    }

    private void run(Work work) throws Exception {
        camel.addRoutePolicyFactory(beats);
        camel.getCamelContextExtension().addInterceptStrategy(new ErrorsAreFaults());
        camel.getRegistry().bind("sturdyClock", new SturdyClock());
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("scheduler:every-while?scheduler=#sturdyClock&delay=10&initialDelay=1")
                        .routeId("every-while")
                        .process(exchange -> work.run());
            }
        });
        camel.start();
    }
}
