package org.openlmis.ghost.backfill.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;

/** A connection pool for one database; what differs between the three is said by name. */
final class Pool {

    /** How long a database may be away before those who need it are told. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HikariConfig config = new HikariConfig();

    Pool(String name, DatabaseSettings database, int size) {
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.addDataSourceProperty("ApplicationName", "ghost backfill " + name);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
    }

    /** Sessions that cannot write, and whose statements the server ends after a while. */
    Pool readOnly(long statementMillis) {
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.addDataSourceProperty("options", "-c statement_timeout=" + statementMillis);
        return this;
    }

    HikariDataSource open() {
        return new HikariDataSource(config);
    }
}
