package io.docket.routes.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.docket.routes.store.files.ConditionalOnSetting;
import io.docket.routes.store.files.DataFolder;
import io.docket.routes.store.files.Durable;
import io.docket.routes.store.files.Private;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * SQLite allows one writer and any number of readers: a transaction gets the writing connection unless it is read-only.
 * With {@code synchronous=FULL} an acknowledged upload survives a power cut, at the cost of an fsync for each commit;
 * concurrent commits share it, see {@link GroupCommit}.
 */
@Configuration
@ConditionalOnSetting(name = DatabaseProperties.URL, prefix = SqliteConfiguration.SQLITE)
public class SqliteConfiguration {
    public static final String SQLITE = "jdbc:sqlite:";
    private static final String WRITER =
            "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true&transaction_mode=IMMEDIATE";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String READER = "?open_mode=1&busy_timeout=10000";

    @Bean
    @FlywayDataSource
    HikariDataSource writer(DatabaseProperties properties, DataFolder folder) throws IOException {
        Path file = Path.of(properties.url().substring(SQLITE.length())).toAbsolutePath();
        Private.folder(Durable.folder(file));
        // SQLite creates its journal files with the permissions of this file.
        Private.create(file);
        System.setProperty("org.sqlite.tmpdir", folder.sub("tmp").toString());
        HikariConfig config = new HikariConfig();
        config.setPoolName("writer");
        config.setJdbcUrl(properties.url() + WRITER);
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    @Bean
    HikariDataSource reader(DatabaseProperties properties, HikariDataSource writer) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("reader");
        config.setJdbcUrl(properties.url() + READER);
        config.setReadOnly(true);
        config.setMaximumPoolSize(properties.readers());
        // Opening the file read-only fails until Flyway has made it; the first query comes after that.
        config.setInitializationFailTimeout(-1);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    DataSource dataSource(HikariDataSource writer, HikariDataSource reader) {
        LazyConnectionDataSourceProxy proxy = new LazyConnectionDataSourceProxy(new GroupCommit(writer, PATIENCE));
        proxy.setReadOnlyDataSource(reader);
        return proxy;
    }
}
