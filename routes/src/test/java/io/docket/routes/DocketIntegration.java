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
            "docket.data=target/it-data/${random.uuid}",
            "DOCKET_ADMIN_PASSWORD=secret-for-tests",
            "docket.intake.max-file-size=1MB",
            "docket.jobs.first-retry=10ms"
        })
public @interface DocketIntegration {}
