package io.docket.routes.ops;

import io.docket.routes.flow.Queues;
import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jms.JmsHealthIndicator;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The broker in this JVM: where messages go that fail again and again, and what happens when memory runs short. */
@Configuration
class BrokerConfiguration {
    private static final int MAX_DELIVERIES = 10;
    private static final long MAX_MEMORY = 32L << 20;

    @Bean
    ArtemisConfigurationCustomizer brokerSettings() {
        AddressSettings settings = new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(Queues.DEAD))
                .setAutoCreateDeadLetterResources(true)
                .setExpiryAddress(SimpleString.of(Queues.DEAD))
                .setMaxDeliveryAttempts(MAX_DELIVERIES)
                .setRedeliveryDelay(1000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE)
                .setMaxSizeBytes(MAX_MEMORY);
        return configuration -> configuration.setName("docket").addAddressSetting("#", settings);
    }

    @Bean("broker")
    HealthIndicator brokerHealth(ConnectionFactory connections) {
        return new JmsHealthIndicator(connections);
    }
}
