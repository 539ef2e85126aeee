package org.openlmis.ghost.backfill.server.job;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of jobs and executions. */
@Configuration(proxyBeanMethods = false)
@Import({Jobs.class, Executions.class})
public class JobResources {}
