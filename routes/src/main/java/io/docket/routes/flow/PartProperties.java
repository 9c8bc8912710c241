package io.docket.routes.flow;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the parts of large documents are sent.
 *
 * @param window how many parts of a document are in the queue or in hand at a time, so that other large documents get
 *     their turn
 */
@Validated
@ConfigurationProperties("docket.parts")
public record PartProperties(@DefaultValue("16") @Positive int window) {}
