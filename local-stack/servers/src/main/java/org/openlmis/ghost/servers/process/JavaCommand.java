package org.openlmis.ghost.servers.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a main class in a JVM of its own, on the class path that the build resolved for the servers.
 *
 * <p>That class path is not this JVM's: it holds the versions the servers are written for, and
 * whoever uses this library in tests keeps theirs. The build writes it as a resource next to this
 * class; it names files of the local repository, so it is good on the machine that built it.
 */
public final class JavaCommand {

    private static final String CLASS_PATH = "servers.classpath";
    private static final String ARGUMENTS = "java.arguments";
    private static final String LOG_PREFIX = "-Dorg.slf4j.simpleLogger.";

    private final List<String> options = new ArrayList<>();

    private JavaCommand() {}

    /** A small JVM with a log of warnings and of what its servers say about themselves. */
    public static JavaCommand withHeap(int megabytes) {
        JavaCommand command = new JavaCommand();
        command.options.addAll(
                List.of(
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        LOG_PREFIX + "defaultLogLevel=warn",
                        LOG_PREFIX + "showDateTime=true",
                        LOG_PREFIX + "dateTimeFormat=HH:mm:ss.SSS",
                        LOG_PREFIX + "showThreadName=false"));
        return command;
    }

    /** Logs this logger and those below it from this level ({@code warn}, {@code info}) on. */
    public JavaCommand log(String logger, String level) {
        options.add(LOG_PREFIX + "log." + logger + "=" + level);
        return this;
    }

    /**
     * The command line; the class path goes into a file in the directory, so that the list of
     * processes stays readable, and the directory takes the JVM's temporary files.
     */
    public List<String> run(Path directory, String mainClass, String... arguments) {
        Path file = directory.resolve(ARGUMENTS);
        try {
            Files.writeString(file, "-cp\n\"" + classPath().replace("\\", "\\\\") + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Djava.io.tmpdir=" + directory);
        command.addAll(List.of("@" + file, mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() throws IOException {
        try (InputStream resource = JavaCommand.class.getResourceAsStream(CLASS_PATH)) {
            if (resource == null) {
                throw new ServerFailure(
                        "The class path of the servers is missing; run 'mvn process-resources'");
            }
            String classPath = new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
            for (String file : classPath.split(":")) {
                if (!Files.exists(Path.of(file))) {
                    throw new ServerFailure(
                            file
                                    + " is gone from the local repository; run 'mvn process-resources'");
                }
            }
            return classPath;
        }
    }
}
