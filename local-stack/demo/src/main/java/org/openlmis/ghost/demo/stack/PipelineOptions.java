package org.openlmis.ghost.demo.stack;

import java.util.Map;

/**
 * How a pipeline is started.
 *
 * @param topicPrefix first part of the topics' names; another for each broker that ever fed the
 *     same target, which keeps positions by these names
 * @param operationsPort where the operations server listens
 * @param environment more settings of both applications, such as {@code GHOST_BACKFILL_LEASE}
 */
public record PipelineOptions(
        Home home,
        Logs logs,
        String topicPrefix,
        int operationsPort,
        Map<String, String> environment) {}
