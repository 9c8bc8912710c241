package io.docket.routes.kinds.archives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may come out of an archive or mail, together with all that lies in it.
 *
 * @param maxFiles most files, folders among them
 * @param maxFileSize of one file
 * @param maxSize of all files together
 * @param maxRatio how many times the size of what was sent, beyond 1 MB
 * @param maxDepth how many archives and mails may lie in each other
 */
@Validated
@ConfigurationProperties("docket.unpack")
record UnpackProperties(
        @DefaultValue("1000") @Positive int maxFiles,
        @DefaultValue("200MB") @NotNull DataSize maxFileSize,
        @DefaultValue("1GB") @NotNull DataSize maxSize,
        @DefaultValue("100") @Positive int maxRatio,
        @DefaultValue("3") @Positive int maxDepth) {}
