package io.docket.routes.http;

import io.docket.routes.flow.LogIds;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.task.DelegatingSecurityContextAsyncTaskExecutor;

/** The threads on which Camel handles requests; security context and MDC are propagated to them. */
@Configuration
class RequestExecutor {
    private static final int THREADS = 32;

    @Bean
    ThreadPoolTaskExecutor requestThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("api-");
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setAllowCoreThreadTimeOut(true);
        threads.setTaskDecorator(LogIds::carriedBy);
        return threads;
    }

    @Bean(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME)
    DelegatingSecurityContextAsyncTaskExecutor applicationTaskExecutor(ThreadPoolTaskExecutor requestThreads) {
        return new DelegatingSecurityContextAsyncTaskExecutor(requestThreads);
    }
}
