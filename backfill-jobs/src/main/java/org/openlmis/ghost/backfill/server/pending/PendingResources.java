package org.openlmis.ghost.backfill.server.pending;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of single roots. */
@Configuration(proxyBeanMethods = false)
@Import({PendingRoots.class, KeptBesideV3.class})
public class PendingResources {}
