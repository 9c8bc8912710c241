package io.docket.routes.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.docket.routes.store.files.ConditionalOnSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL, for several processes on one database: one pool, and a server that is away is noticed within a minute. */
@Configuration
@ConditionalOnSetting(name = DatabaseProperties.URL, prefix = PostgresConfiguration.POSTGRES)
class PostgresConfiguration {
    static final String POSTGRES = "jdbc:postgresql:";

    @Bean
    HikariDataSource dataSource(DatabaseProperties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.user());
        config.setPassword(properties.password());
        config.setMaximumPoolSize(properties.connections());
        // Requests fail within 10 s, even when the server hangs with all connections open.
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        config.setValidationTimeout(2_000);
        config.setConnectionTimeout(5_000);
        // Flyway waits for a server that is not up yet, see spring.flyway.connect-retries.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "docket");
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("connectTimeout", 5);
        config.addDataSourceProperty("socketTimeout", 60);
        return new HikariDataSource(config);
    }
}
