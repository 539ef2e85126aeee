package org.openlmis.ghost.backfill.server.web.entity;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the pages of entities and executions. */
@Configuration(proxyBeanMethods = false)
@Import({EntityPages.class, ExecutionPages.class})
public class EntityPagesConfiguration {}
