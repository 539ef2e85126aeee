package org.openlmis.ghost.backfill.server.throttle;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires what operators see of the throttle. */
@Configuration(proxyBeanMethods = false)
@Import(ThrottleResource.class)
public class ThrottleResources {}
