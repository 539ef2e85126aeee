package org.openlmis.ghost.backfill.server.verification;

import java.time.Instant;

/**
 * How the last verification of one or all entities ended.
 *
 * @param differing v3 rows that differ for good
 */
public record VerificationSummary(Instant finishedAt, boolean equal, long differing) {}
