package org.openlmis.ghost.demo.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.servers.debezium.SourceDatabase;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach one database. Never printed with its password.
 *
 * @param url a JDBC URL of PostgreSQL, which may name the user and more
 * @param username null if the URL names the user
 * @param password null if the server asks for none, or the URL has it
 */
public record Access(String url, @Nullable String username, @Nullable String password) {

    private static final int SECONDS_TO_CONNECT = 10;

    /** A database whose URL says it all. */
    public static Access by(String url) {
        return new Access(url, null, null);
    }

    /** Whether the URL is one that the PostgreSQL driver understands. */
    public boolean isUsable() {
        return Driver.parseURL(url, null) != null;
    }

    /** Opens a connection in autocommit mode, which the caller closes. */
    public Connection connect() throws SQLException {
        Properties properties = credentials();
        PGProperty.CONNECT_TIMEOUT.set(properties, SECONDS_TO_CONNECT);
        PGProperty.APPLICATION_NAME.set(properties, "ghost-demo");
        return DriverManager.getConnection(url, properties);
    }

    /** A source that opens a connection for each request; for occasional questions. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, credentials());
    }

    /** What Debezium is told, which knows no JDBC URLs. */
    SourceDatabase forDebezium() {
        Properties parsed = parsed();
        return new SourceDatabase(
                value(parsed, PGProperty.PG_HOST),
                Integer.parseInt(value(parsed, PGProperty.PG_PORT)),
                value(parsed, PGProperty.PG_DBNAME),
                value(parsed, PGProperty.USER),
                Objects.requireNonNullElse(PGProperty.PASSWORD.getOrDefault(parsed), ""));
    }

    /** How Debezium is to encrypt its connection; null if the URL does not say. */
    @Nullable String sslMode() {
        return PGProperty.SSL_MODE.getOrNull(parsed());
    }

    /** The environment variables by which the applications are told, such as {@code X_URL}. */
    Map<String, String> environment(String prefix) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(prefix + "_URL", url);
        if (username != null) {
            environment.put(prefix + "_USERNAME", username);
        }
        if (password != null) {
            environment.put(prefix + "_PASSWORD", password);
        }
        return environment;
    }

    /** The server and the database, for messages. */
    @Override
    public String toString() {
        Properties parsed = parsed();
        return "%s:%s/%s"
                .formatted(
                        value(parsed, PGProperty.PG_HOST),
                        value(parsed, PGProperty.PG_PORT),
                        value(parsed, PGProperty.PG_DBNAME));
    }

    private Properties credentials() {
        Properties credentials = new Properties();
        if (username != null) {
            PGProperty.USER.set(credentials, username);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(credentials, password);
        }
        return credentials;
    }

    private Properties parsed() {
        return Objects.requireNonNull(
                Driver.parseURL(url, credentials()), () -> "no JDBC URL of PostgreSQL: " + url);
    }

    private static String value(Properties parsed, PGProperty property) {
        return Objects.requireNonNullElse(property.getOrDefault(parsed), "");
    }
}
