package org.openlmis.ghost.servers.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.ServerFailure;

/**
 * A copy of a running server's data from which a standby starts: what {@code pg_basebackup} does,
 * which the binaries lack, in the steps that PostgreSQL's manual gives for low-level backups.
 */
final class BaseBackup {

    private static final String BEGIN = "SELECT pg_backup_start('standby', fast => true)";
    private static final String END =
            "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)";

    /** State of the running primary that must not be in the copy. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "postmaster.pid", "postmaster.opts");

    private final PostgresServer primary;

    BaseBackup(PostgresServer primary) {
        this.primary = primary;
    }

    /** Copies the primary's data, ready to be started as its hot standby with these settings. */
    void to(Path data, Map<String, String> settings) {
        try (Connection connection = primary.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(BEGIN);
            Directories.copy(primary.data(), data, LEFT_OUT);
            for (String directory : List.of("pg_replslot", "pg_wal/archive_status")) {
                Files.createDirectories(data.resolve(directory));
            }
            Files.writeString(data.resolve("backup_label"), label(statement));
            Files.createFile(data.resolve("standby.signal"));
            Files.writeString(
                    data.resolve("postgresql.auto.conf"),
                    lines(settings),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (SQLException e) {
            throw new ServerFailure("Cannot copy the primary on port " + primary.port(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + data, e);
        }
        primary.installation().account().own(data);
    }

    private static String lines(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(each -> "%s = '%s'%n".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static String label(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(END)) {
            result.next();
            return result.getString(1);
        }
    }
}
