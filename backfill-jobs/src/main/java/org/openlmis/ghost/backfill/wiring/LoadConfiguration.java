package org.openlmis.ghost.backfill.wiring;

import org.openlmis.ghost.backfill.execution.ExecutionConfiguration;
import org.openlmis.ghost.backfill.load.JobsConfiguration;
import org.openlmis.ghost.backfill.progress.ProgressConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What executes jobs, be it for one command or for a server. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProtocolConfiguration.class,
    ExecutionConfiguration.class,
    JobsConfiguration.class,
    ProgressConfiguration.class
})
public class LoadConfiguration {}
