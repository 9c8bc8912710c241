package io.docket.routes.pipelines;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The calls of services that pipelines make over HTTP.
 *
 * @param timeout most time for one call, from the connection to the last byte of the answer
 */
@Validated
@ConfigurationProperties("docket.service-calls")
record ServiceCallProperties(@DefaultValue("60s") @NotNull Duration timeout) {}
