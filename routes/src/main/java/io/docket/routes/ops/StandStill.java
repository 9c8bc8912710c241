package io.docket.routes.ops;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.component.jms.JmsConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jms.listener.AbstractMessageListenerContainer;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Liveness: reports a scheduler that does not run any more, missing JMS consumers, or an embedded broker that has shut
 * itself down. Only a restart helps then. Routes that were stopped on purpose do not count.
 */
@Component("timers")
class StandStill implements HealthIndicator {
    private final CamelContext camel;
    private final Beats beats;
    private final ObjectProvider<EmbeddedActiveMQ> broker;
    private final Duration patience;

    StandStill(
            CamelContext camel,
            Beats beats,
            ObjectProvider<EmbeddedActiveMQ> broker,
            @Value("${docket.health.patience:2m}") Duration patience) {
        this.camel = camel;
        this.beats = beats;
        this.broker = broker;
        this.patience = patience;
    }

    @Override
    public Health health() {
        Map<String, Object> still = new TreeMap<>();
        beats.silent(patience).forEach((route, since) -> still.put(route, "has not run since " + since));
        if (camel.isStarted()) {
            camel.getRoutes().forEach(route -> consumers(route, still));
        }
        broker.ifAvailable(embedded -> {
            if (embedded.getActiveMQServer() != null
                    && !embedded.getActiveMQServer().isStarted()) {
                still.put("broker", "has stopped");
            }
        });
        return still.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(still).build();
    }

    private void consumers(Route route, Map<String, Object> still) {
        boolean started =
                camel.getRouteController().getRouteStatus(route.getRouteId()).isStarted();
        if (started
                && route.getConsumer() instanceof JmsConsumer consumer
                && container(consumer) instanceof DefaultMessageListenerContainer container
                && container.isRunning()
                && container.getScheduledConsumerCount() < container.getConcurrentConsumers()) {
            still.put(
                    route.getRouteId(),
                    "has " + container.getScheduledConsumerCount() + " of " + container.getConcurrentConsumers()
                            + " consumers");
        }
    }

    private static AbstractMessageListenerContainer container(JmsConsumer consumer) {
        try {
            return consumer.getListenerContainer();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
