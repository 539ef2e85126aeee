package org.openlmis.ghost.backfill.server.preflight;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the look at databases, capture and stream. */
@Configuration(proxyBeanMethods = false)
@Import(PreflightReport.class)
public class PreflightResources {}
