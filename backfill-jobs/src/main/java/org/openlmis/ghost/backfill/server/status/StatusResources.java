package org.openlmis.ghost.backfill.server.status;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the state of the whole system. */
@Configuration(proxyBeanMethods = false)
@Import({SystemStatusReader.class, StatusController.class, StatusBroadcast.class})
public class StatusResources {}
