package org.openlmis.ghost.backfill.command;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.LaunchParameters;
import picocli.CommandLine.Option;

/** How hard one load works, if otherwise than configured. */
final class LoadSettings {

    @Option(
            names = "--chunk-size",
            paramLabel = "ROWS",
            description = "Root rows in a chunk, instead of ghost.backfill.chunk-size.")
    private @Nullable Integer chunkSize;

    @Option(
            names = "--parallelism",
            paramLabel = "CHUNKS",
            description = "Chunks landed at once, instead of ghost.backfill.parallelism.")
    private @Nullable Integer parallelism;

    /** As a launcher of this process wants them. */
    LaunchParameters launch() {
        return new LaunchParameters(chunkSize, parallelism, null);
    }

    /** As a server names them; without those that were not given. */
    Map<String, Integer> parameters() {
        Map<String, Integer> given = new TreeMap<>();
        if (chunkSize != null) {
            given.put("chunkSize", chunkSize);
        }
        if (parallelism != null) {
            given.put("parallelism", parallelism);
        }
        return given;
    }
}
