package org.openlmis.ghost.backfill.server.lag;

import org.openlmis.ghost.backfill.server.source.SourceResources;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the measuring of lag. */
@Configuration(proxyBeanMethods = false)
@Import({SourceResources.class, StreamLagReader.class})
public class LagResources {}
