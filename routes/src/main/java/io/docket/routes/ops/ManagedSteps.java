package io.docket.routes.ops;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/**
 * Makes MBeans of routes and of the steps that have an id, which are those of the pipelines. One for each nameless step
 * of all routes takes 20 MB, and says no more than its route.
 */
@Component
class ManagedSteps implements CamelContextConfiguration {

    @Override
    public void beforeApplicationStart(CamelContext camel) {
        ManagementAgent agent = camel.getManagementStrategy().getManagementAgent();
        if (agent != null) {
            agent.setOnlyRegisterProcessorWithCustomId(true);
        }
    }

    @Override
    public void afterApplicationStart(CamelContext camel) {
        // The setting is read when routes are added.
    }
}
