package org.openlmis.ghost.demo.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.Readiness;
import org.openlmis.ghost.servers.process.ServerCommand;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * Runs the applications' jars in JVMs of their own as an operator would: configured by environment
 * variables, told to end by SIGTERM.
 */
public final class Applications {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;

    /** Starts quickly and stays small. */
    private static final List<String> MODEST =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** What a ministry's small server has left for a load of everything. */
    private static final List<String> LOADING =
            List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Home home;
    private final Logs logs;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Both applications get this environment. */
    public Applications(Home home, Logs logs, Map<String, String> environment) {
        this.home = home;
        this.logs = logs;
        this.environment = Map.copyOf(environment);
    }

    /** The operations server, not started yet. */
    ServerProcess operations(int port) {
        return prepare(
                "operations",
                List.of("serve"),
                new Jvm(home.backfillJobs(), MODEST),
                Map.of("SERVER_PORT", "" + port),
                () -> answers(port, "/actuator/health"));
    }

    /** The streaming consumer, not started yet. */
    public ServerProcess consumer(int port) {
        return prepare(
                "consumer",
                List.of(),
                new Jvm(home.streamingConsumer(), MODEST),
                Map.of("SERVER_PORT", "" + port),
                () -> answers(port, "/actuator/health"));
    }

    /** A command of the backfill's command line, not started yet; its log has that name. */
    public ServerProcess command(String name, String... arguments) {
        return command(name, LOADING, arguments);
    }

    /**
     * A command in a JVM with these options; it counts as ready at once.
     *
     * @param name of its log
     */
    public ServerProcess command(String name, List<String> options, String... arguments) {
        Jvm jvm = new Jvm(home.backfillJobs(), options);
        return prepare(name, List.of(arguments), jvm, Map.of(), () -> true);
    }

    private ServerProcess prepare(
            String name,
            List<String> arguments,
            Jvm jvm,
            Map<String, String> more,
            Readiness readiness) {
        Path directory = Directories.temporary("ghost-" + name + "-");
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(more);
        ServerCommand server =
                new ServerCommand(
                        name, directory, jvm.run(directory, arguments), variables, "TERM", "TERM");
        logs.keep(name, server.log());
        return new ServerProcess(server, readiness, START_LIMIT);
    }

    /** An executable jar and the options of its JVM. */
    private record Jvm(Path jar, List<String> options) {

        /** The command line; temporary files go to the directory, and with it. */
        List<String> run(Path directory, List<String> arguments) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.add("-Djava.io.tmpdir=" + directory);
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(arguments);
            return command;
        }
    }

    private boolean answers(int port, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(ANSWER_LIMIT)
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    }
}
