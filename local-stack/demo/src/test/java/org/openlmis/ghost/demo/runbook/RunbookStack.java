package org.openlmis.ghost.demo.runbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.demo.deploy.Repository;
import org.openlmis.ghost.demo.deploy.Scripts;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.EmbeddedDatabases;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.untouched.NativeRows;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.Ports;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The machine of an operator: v2 with its replica and v3, a shell that knows {@code backfill-jobs}
 * and PostgreSQL's clients, and the words that the runbooks use. v3 runs on the version of these
 * clients, because a dump is refused by an older one.
 */
final class RunbookStack implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Africa/Maputo");
    private static final long SEED = 42;
    private static final String PASSWORD = "operator";
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final Path COMMANDS =
            Path.of("local-stack/demo/src/test/resources/org/openlmis/ghost/demo/runbook/bin");

    private final EmbeddedDatabases servers;
    private final Databases databases;
    private final Path directory;
    private final StandbyServer newReplica;
    private final Map<String, String> environment;

    private RunbookStack(EmbeddedDatabases servers, Path installation) throws IOException {
        this.servers = servers;
        this.databases = servers.databases(ZONE);
        this.directory = Directories.temporary("ghost-runbooks-");
        this.newReplica = servers.v2().standby();
        this.environment = environment(installation);
        writeServices();
    }

    /** Starts the servers on that PostgreSQL, with a tiny country in v2 and rows of v3's own. */
    static RunbookStack start(Path installation) throws IOException, SQLException {
        EmbeddedDatabases servers =
                EmbeddedDatabases.start(
                        Logs.create(),
                        PostgresOptions.logical(),
                        PostgresOptions.defaults().installedIn(installation));
        RunbookStack stack = new RunbookStack(servers, installation);
        try (Connection v2 = stack.databases.primary().connect();
                Connection v3 = stack.databases.target().connect()) {
            new V2DataGenerator(SEED).generate(v2, Scale.TINY);
            NativeRows.insertInto(v3);
        }
        return stack;
    }

    /** Every PostgreSQL of this machine that has server and clients. */
    static List<Path> installations() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.filter(RunbookStack::isComplete).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Databases databases() {
        return databases;
    }

    /** Carries commands out as a shell does that stops at the first failure. */
    Shell.Outcome run(String commands) {
        return new Shell(Repository.ROOT, directory, environment).run(commands);
    }

    @Override
    public void close() {
        run("stop-operations");
        newReplica.close();
        servers.close();
        Directories.remove(directory);
    }

    private static boolean isComplete(Path home) {
        return Stream.of("postgres", "initdb", "psql", "pg_dump", "pg_restore")
                .allMatch(program -> Files.isExecutable(home.resolve("bin").resolve(program)));
    }

    private Map<String, String> environment(Path installation) {
        Map<String, String> variables = new HashMap<>();
        variables.put("GHOST_SOURCE_PRIMARY_URL", reader(databases.primary()));
        variables.put("GHOST_SOURCE_REPLICA_URL", reader(databases.replica()));
        variables.put("NEW_REPLICA_URL", reader(Access.by(newReplica.url("open_lmis"))));
        variables.put("GHOST_TARGET_URL", Scripts.as("ghost_writer", databases.target()).url());
        variables.put("GHOST_SOURCE_TIMEZONE", ZONE.getId());
        variables.putAll(server());
        variables.put("PGSERVICEFILE", directory.resolve("services").toString());
        variables.put("BACKUPS", directory.toString());
        variables.put("UNPACKED", directory.resolve("unpacked").toString());
        variables.put(
                "PATH",
                Stream.of(
                                Repository.ROOT.resolve(COMMANDS),
                                installation.resolve("bin"),
                                Path.of(System.getProperty("java.home"), "bin"),
                                System.getenv("PATH"))
                        .map(Object::toString)
                        .collect(Collectors.joining(":")));
        return variables;
    }

    private static Map<String, String> server() {
        int port = Ports.free();
        String url = "http://127.0.0.1:" + port;
        return Map.of(
                "SERVER_PORT",
                "" + port,
                "GHOST_SERVER_USERS_OPERATOR_ROLES",
                "OPERATOR",
                "GHOST_SERVER_USERS_OPERATOR_PASSWORD",
                "{bcrypt}" + new BCryptPasswordEncoder().encode(PASSWORD),
                "GHOST_SERVER_PASSWORD",
                PASSWORD,
                "URL",
                url,
                "SERVER",
                "--server=%s --user=operator".formatted(url));
    }

    private static String reader(Access access) {
        return Scripts.as("ghost_reader", access).url();
    }

    /** {@code service=v2} and {@code service=v3} are an administrator's connections. */
    private void writeServices() throws IOException {
        String service = "[%s]%nhost=127.0.0.1%nport=%d%ndbname=%s%nuser=postgres%n";
        Files.writeString(
                directory.resolve("services"),
                service.formatted("v2", servers.v2().port(), "open_lmis")
                        + service.formatted("v3", servers.v3().port(), "open_lmis_v3"));
    }
}
