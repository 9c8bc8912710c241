package io.docket.routes.ops;

import io.hawt.springboot.HawtioPlugin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tab "Docket" of Hawtio, {@code hawtio/docket-plugin}. */
@Configuration
class HawtioTab {

    @Bean
    HawtioPlugin docketTab() {
        return new HawtioPlugin("docket", "./plugin", "/docket-plugin");
    }
}
