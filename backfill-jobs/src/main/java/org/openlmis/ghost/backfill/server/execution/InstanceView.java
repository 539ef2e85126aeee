package org.openlmis.ghost.backfill.server.execution;

import org.jspecify.annotations.Nullable;

/**
 * An instance of a job: the load of one generation.
 *
 * @param generation null of instances that others made
 * @param executions how many executions it took so far
 * @param last the last of them
 */
public record InstanceView(
        long id, String job, @Nullable Long generation, long executions, ExecutionView last) {}
