package io.docket.routes.intake;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the intake.
 *
 * @param maxFileSize a larger file is refused with 413
 * @param maxResumableSize the same for a file that comes in pieces
 * @param maxOpenUploads unfinished resumable uploads of this process
 * @param maxOpenUploadsOfTeam the same of one team
 * @param maxOpenUploadsOfSender the same of one user or API key
 * @param maxFiles in one request
 * @param duplicates what happens to bytes that the team has received before
 */
@Validated
@ConfigurationProperties("docket.intake")
record IntakeProperties(
        @DefaultValue("200MB") @NotNull DataSize maxFileSize,
        @DefaultValue("5GB") @NotNull DataSize maxResumableSize,
        @DefaultValue("1000") @Positive int maxOpenUploads,
        @DefaultValue("500") @Positive int maxOpenUploadsOfTeam,
        @DefaultValue("100") @Positive int maxOpenUploadsOfSender,
        @DefaultValue("100") @Positive int maxFiles,
        @DefaultValue("hold") @NotNull Duplicates duplicates) {

    /** What happens to bytes that the team has received before. */
    enum Duplicates {
        /** They are processed, but held until a person releases them. */
        HOLD,
        /** They are shown as duplicates and treated like others. */
        ACCEPT
    }
}
