package io.docket.routes;

import io.docket.routes.scaled.ScaledSet;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * Runs a test in the whole application; all such tests share one. Its broker and database are the embedded ones, or with
 * {@code -Ddocket.it.set=scaled} servers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ScaledSet.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "docket.data=${docket.it.data}",
            "DOCKET_ADMIN_PASSWORD=secret-for-tests",
            "docket.proxies=127.0.0.0/8,::1",
            "docket.intake.max-file-size=1MB",
            "docket.intake.max-open-uploads=20",
            "docket.intake.max-open-uploads-of-sender=15",
            "docket.unpack.max-files=50",
            // They send the same samples again and again.
            "docket.intake.duplicates=accept",
            "docket.sources.teams.drop=warehouse",
            "docket.jobs.first-retry=10ms",
            "docket.sources.lease=3s",
            "docket.orphans.every=5s",
            // The client that came with camel-http tries again by itself after a 429.
            "spring.http.client.factory=jdk",
            "docket.tables.part-characters=2000",
            "docket.tables.whole-bytes=10000",
            // Spring Boot leaves metrics out of tests.
            "management.prometheus.metrics.export.enabled=true"
        })
public @interface DocketIntegration {}
