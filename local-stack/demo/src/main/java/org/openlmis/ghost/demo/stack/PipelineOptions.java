package org.openlmis.ghost.demo.stack;

/**
 * How a pipeline is started.
 *
 * @param topicPrefix first part of the topics' names; another for each broker that ever fed the
 *     same target, which keeps positions by these names
 * @param operationsPort where the operations server listens
 */
public record PipelineOptions(Home home, Logs logs, String topicPrefix, int operationsPort) {}
