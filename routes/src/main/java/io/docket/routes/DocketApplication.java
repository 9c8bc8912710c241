package io.docket.routes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Docket. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DocketApplication {

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(DocketApplication.class, arguments);
    }
}
