package org.openlmis.ghost.backfill.server.execution;

import org.openlmis.ghost.backfill.server.progress.ProgressResources;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of executions. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProgressResources.class,
    ExecutionIndex.class,
    ExecutionBrowser.class,
    ExecutionActions.class,
    Executions.class
})
public class ExecutionResources {}
