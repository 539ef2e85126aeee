package org.openlmis.ghost.stream;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.openlmis.ghost.stream.settings.DatabaseSettings;

/**
 * Connection pools that open with the database down, and notice within seconds that it went away.
 */
final class Pools {

    private static final String TEN_SECONDS = "10";
    private static final String FIVE_MINUTES = "300";

    private Pools() {}

    /** The v3 database. */
    static HikariDataSource target(DatabaseSettings settings, int connections) {
        HikariDataSource pool = pool("target", settings, connections);
        pool.addDataSourceProperty("socketTimeout", FIVE_MINUTES);
        return pool;
    }

    /** A v2 database, of which only the catalog is read, now and then. */
    static HikariDataSource v2(String name, DatabaseSettings settings) {
        HikariDataSource pool = pool("v2-" + name, settings, 2);
        pool.setMinimumIdle(0);
        pool.setReadOnly(true);
        pool.addDataSourceProperty("socketTimeout", TEN_SECONDS);
        return pool;
    }

    private static HikariDataSource pool(String name, DatabaseSettings settings, int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(connections);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        pool.addDataSourceProperty("ApplicationName", "ghost-streaming-consumer");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }
}
