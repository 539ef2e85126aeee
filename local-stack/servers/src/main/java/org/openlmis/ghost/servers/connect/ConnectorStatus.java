package org.openlmis.ghost.servers.connect;

import java.util.List;

/**
 * What Connect says about one connector.
 *
 * @param connector state of the connector itself, such as {@code RUNNING}
 * @param tasks states of its tasks, empty as long as none is assigned
 * @param trace stack traces of what failed, empty if nothing did
 */
public record ConnectorStatus(String connector, List<String> tasks, String trace) {

    static final ConnectorStatus UNKNOWN = new ConnectorStatus("UNKNOWN", List.of(), "");

    private static final String RUNNING = "RUNNING";
    private static final String FAILED = "FAILED";

    public ConnectorStatus {
        tasks = List.copyOf(tasks);
    }

    /** Whether the connector and at least one task run, and none does not. */
    public boolean isRunning() {
        return connector.equals(RUNNING)
                && !tasks.isEmpty()
                && tasks.stream().allMatch(RUNNING::equals);
    }

    /** Whether the connector or a task gave up; it stays so until it is restarted. */
    public boolean isFailed() {
        return connector.equals(FAILED) || tasks.contains(FAILED);
    }
}
