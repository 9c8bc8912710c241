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

/** The embedded broker: redelivery, dead letters, and paging when memory runs short. */
@Configuration
class BrokerConfiguration {
    private static final int MAX_DELIVERIES = 10;
    private static final long MAX_MEMORY = 32L << 20;

    /** The default blocks all senders when the disk is 90 % full, even if a large disk has plenty of free space. */
    private static final int NO_MAX_DISK_USAGE = -1;

    private static final long MIN_DISK_FREE = 8L << 20;
    private static final int DISK_SCAN_MILLIS = 1000;

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
        // Senders do not wait for an fsync: a wake-up lost in a power cut is sent again by a sweeper, and what a killed
        // process has written is in the page cache.
        return configuration -> configuration
                .setName("docket")
                .setJournalSyncTransactional(false)
                .setJournalSyncNonTransactional(false)
                .setMaxDiskUsage(NO_MAX_DISK_USAGE)
                .setMinDiskFree(MIN_DISK_FREE)
                .setDiskScanPeriod(DISK_SCAN_MILLIS)
                .addAddressSetting("#", settings);
    }

    @Bean("broker")
    HealthIndicator brokerHealth(ConnectionFactory connections) {
        return new JmsHealthIndicator(connections);
    }
}
