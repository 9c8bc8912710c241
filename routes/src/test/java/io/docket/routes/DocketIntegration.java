package io.docket.routes;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** Runs a test in the whole application with the embedded broker and database; all such tests share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "docket.data=target/it-data/${random.uuid}",
            "DOCKET_ADMIN_PASSWORD=secret-for-tests",
            "docket.intake.max-file-size=1MB",
            "docket.jobs.first-retry=10ms"
        })
public @interface DocketIntegration {}
