package org.openlmis.ghost.backfill.server.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires how errors are told. */
@Configuration(proxyBeanMethods = false)
@Import({Problems.class, UnforeseenProblems.class, UnhandledProblems.class})
public class ProblemConfiguration {}
