package io.docket.routes.flow;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the parts of large documents are sent.
 *
 * @param window so many parts of a document wait in the queue or are in hand, so that another large document gets its turn
 */
@Validated
@ConfigurationProperties("docket.parts")
public record PartProperties(@DefaultValue("16") @Positive int window) {}
