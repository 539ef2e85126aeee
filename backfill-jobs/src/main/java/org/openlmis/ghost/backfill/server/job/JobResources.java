package org.openlmis.ghost.backfill.server.job;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of jobs. */
@Configuration(proxyBeanMethods = false)
@Import({JobBrowser.class, JobActions.class, Jobs.class})
public class JobResources {}
