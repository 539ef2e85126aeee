package org.openlmis.ghost.backfill.server.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.count.EntityCounts;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.verification.VerificationSummary;

/**
 * Everything about an entity that an operator asks for first.
 *
 * @param status its components stand beside the others in JSON
 * @param mappingVersion fingerprint of its mapping and of the settings in this process
 * @param counts null until they were counted once
 * @param clearing null unless it is, or was last, part of a clearing
 * @param verification the last one this server was asked for; null before the first
 * @param runningExecution id of the execution that is alive in whatever process, else null
 */
public record EntityView(
        @JsonUnwrapped EntityStatus status,
        String mappingVersion,
        @Nullable EntityCounts counts,
        EntityLag lag,
        List<DriftFinding> driftFindings,
        Clearing.@Nullable Turn clearing,
        @Nullable VerificationSummary verification,
        @Nullable Long runningExecution,
        @Nullable Instant openedAt,
        @Nullable Instant filledAt,
        @Nullable Instant verifiedAt,
        List<Action> actions) {

    /** Whether its rows are being deleted at the moment. */
    public boolean isBeingCleared() {
        return clearing != null && clearing.isGoingOn();
    }
}
