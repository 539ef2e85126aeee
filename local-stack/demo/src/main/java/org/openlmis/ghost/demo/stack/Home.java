package org.openlmis.ghost.demo.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openlmis.ghost.servers.process.ServerFailure;

/**
 * The root of the repository, in which the applications' jars were built.
 *
 * @param directory where the parent POM is
 */
public record Home(Path directory) {

    /** The operations server and the command line. */
    public Path backfillJobs() {
        return jar("backfill-jobs");
    }

    /** The always-on consumer. */
    public Path streamingConsumer() {
        return jar("streaming-consumer");
    }

    private Path jar(String application) {
        Path jar = directory.resolve(application).resolve("target").resolve(application + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new ServerFailure(
                    "%s is missing; run 'mvn -Pfast -DskipTests package' in %s"
                            .formatted(jar, directory));
        }
        return jar.toAbsolutePath();
    }
}
