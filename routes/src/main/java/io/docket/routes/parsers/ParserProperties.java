package io.docket.routes.parsers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The child JVMs that parse.
 *
 * @param children most of them that read documents at once; one more draws pages, one more checks electronic invoices
 * @param memory heap of each; a file that takes more fails with parser_crash
 * @param timeout most time for one file; one that takes longer fails with parser_timeout
 * @param idle all but one that had nothing to do for so long are ended
 */
@Validated
@ConfigurationProperties("docket.parsers")
record ParserProperties(
        @DefaultValue("2") @Positive int children,
        @DefaultValue("256MB") @NotNull DataSize memory,
        @DefaultValue("50s") @NotNull Duration timeout,
        @DefaultValue("5m") @NotNull Duration idle) {}
