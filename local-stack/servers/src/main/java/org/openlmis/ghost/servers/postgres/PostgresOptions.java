package org.openlmis.ghost.servers.postgres;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Settings of a local PostgreSQL server, as {@code postgresql.conf} names them.
 *
 * @param settings what differs from the server's defaults
 */
public record PostgresOptions(Map<String, String> settings) {

    private static final Map<String, String> LOCAL =
            Map.of(
                    "fsync", "off",
                    "full_page_writes", "off",
                    "io_method", "sync",
                    "jit", "off",
                    "listen_addresses", "127.0.0.1",
                    "max_connections", "200",
                    "unix_socket_directories", "",
                    "wal_keep_size", "1GB");

    public PostgresOptions {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A quick server that survives {@code kill -9} of its processes, though not of the machine. */
    public static PostgresOptions defaults() {
        return new PostgresOptions(LOCAL);
    }

    /** The defaults for a server whose changes are captured. */
    public static PostgresOptions logical() {
        return defaults().with("wal_level", "logical");
    }

    /** The same options with one setting more, or one replaced. */
    public PostgresOptions with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    /** The same options with settings more, or replaced. */
    public PostgresOptions with(Map<String, String> others) {
        Map<String, String> more = new LinkedHashMap<>(settings);
        more.putAll(others);
        return new PostgresOptions(more);
    }
}
