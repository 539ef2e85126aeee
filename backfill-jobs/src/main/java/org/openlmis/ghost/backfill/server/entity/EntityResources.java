package org.openlmis.ghost.backfill.server.entity;

import org.openlmis.ghost.backfill.server.count.CountResources;
import org.openlmis.ghost.backfill.server.lag.LagResources;
import org.openlmis.ghost.backfill.server.verification.VerificationResources;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of entities. */
@Configuration(proxyBeanMethods = false)
@Import({
    CountResources.class,
    LagResources.class,
    VerificationResources.class,
    Entities.class,
    EntityActions.class,
    EntityFacts.class,
    EntityHistory.class,
    EntityViews.class
})
public class EntityResources {}
