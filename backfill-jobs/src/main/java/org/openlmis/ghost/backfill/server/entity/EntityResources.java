package org.openlmis.ghost.backfill.server.entity;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the resources of entities. */
@Configuration(proxyBeanMethods = false)
@Import({Entities.class})
public class EntityResources {}
