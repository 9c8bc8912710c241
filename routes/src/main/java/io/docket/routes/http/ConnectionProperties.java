package io.docket.routes.http;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many large bodies are received at a time; further ones wait. There are {@code server.tomcat.threads.max} threads
 * for everything.
 *
 * @param uploads bodies with files
 * @param uploadsOfOne the same of one user or API key
 */
@Validated
@ConfigurationProperties("docket.connections")
record ConnectionProperties(
        @DefaultValue("120") @Positive int uploads,
        @DefaultValue("90") @Positive int uploadsOfOne) {}
