package org.openlmis.ghost.backfill.server.progress;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires what tells the progress of executions. */
@Configuration(proxyBeanMethods = false)
@Import(LedgerProgress.class)
public class ProgressResources {}
