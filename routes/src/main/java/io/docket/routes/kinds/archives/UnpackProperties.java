package io.docket.routes.kinds.archives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits for unpacking an archive or mail, including nested ones.
 *
 * @param maxFiles maximum number of files, including folders
 * @param maxFileSize of one file
 * @param maxSize of all files together
 * @param maxRatio maximum ratio of unpacked to received bytes; applies above 1 MB
 * @param maxDepth maximum nesting of archives and mails
 */
@Validated
@ConfigurationProperties("docket.unpack")
record UnpackProperties(
        @DefaultValue("1000") @Positive int maxFiles,
        @DefaultValue("200MB") @NotNull DataSize maxFileSize,
        @DefaultValue("1GB") @NotNull DataSize maxSize,
        @DefaultValue("100") @Positive int maxRatio,
        @DefaultValue("3") @Positive int maxDepth) {}
