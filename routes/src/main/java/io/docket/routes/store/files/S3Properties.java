package io.docket.routes.store.files;

import io.docket.routes.store.database.DatabaseProperties;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the S3 store of the documents' bytes is reached.
 *
 * @param endpoint of a store that is not Amazon's; null for Amazon's
 * @param region null for the SDK's default, which is us-east-1 at an own endpoint
 * @param accessKey null for the SDK's own ways: environment, profile, role of the machine
 * @param secretKey of the access key
 * @param pathStyle whether the bucket stands in the path and not in the host name
 * @param cache size of the local cache
 */
@Validated
@ConfigurationProperties("docket.s3")
record S3Properties(
        @Nullable URI endpoint,
        @Nullable String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("2GB") @NotNull DataSize cache) {

    S3Properties {
        region = DatabaseProperties.blankToNull(region);
        accessKey = DatabaseProperties.blankToNull(accessKey);
        secretKey = DatabaseProperties.blankToNull(secretKey);
    }

    S3Access access() {
        return new S3Access(endpoint, region, accessKey, secretKey, pathStyle);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "S3Properties[endpoint=" + endpoint + ", region=" + region + "]";
    }
}
