package org.openlmis.ghost.backfill.server.web.root;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the pages of roots. */
@Configuration(proxyBeanMethods = false)
@Import({FindPage.class, PendingPages.class, RootPages.class})
public class RootPagesConfiguration {}
