package org.openlmis.ghost.backfill.server.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.Outcome;

/**
 * Which entries of the audit log are wanted; null wants all.
 *
 * @param subject it, and what lies below it: entities/facilities finds its roots, too
 * @param from the earliest beginning
 * @param to the first beginning that is too late
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Outcome outcome,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);
}
