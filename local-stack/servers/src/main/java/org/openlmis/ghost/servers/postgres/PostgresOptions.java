package org.openlmis.ghost.servers.postgres;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a local PostgreSQL server, as {@code postgresql.conf} names them.
 *
 * @param settings what differs from the server's defaults
 * @param home a PostgreSQL of this machine, such as {@code /usr/lib/postgresql/17}; null for the
 *     one of the class path
 */
public record PostgresOptions(Map<String, String> settings, @Nullable Path home) {

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

    /** Settings that servers of other versions may not know. */
    private static final Set<String> NEWEST = Set.of("io_method");

    public PostgresOptions {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A quick server that survives {@code kill -9} of its processes, though not of the machine. */
    public static PostgresOptions defaults() {
        return new PostgresOptions(LOCAL, null);
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
        return new PostgresOptions(more, home);
    }

    /** The same options but for some settings. */
    PostgresOptions without(Set<String> names) {
        Map<String, String> fewer = new LinkedHashMap<>(settings);
        fewer.keySet().removeAll(names);
        return new PostgresOptions(fewer, home);
    }

    /** The same options for a PostgreSQL of this machine, of whatever version. */
    public PostgresOptions installedIn(Path home) {
        Map<String, String> known = new LinkedHashMap<>(settings);
        known.keySet().removeAll(NEWEST);
        return new PostgresOptions(known, home);
    }

    Binaries binaries() {
        return home == null ? Archive.ofThisMachine() : new Installed(home);
    }
}
