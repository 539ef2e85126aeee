package org.openlmis.ghost.backfill.server.entity;

import java.util.List;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.ClearingRefusedException;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.BeingClearedException;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.job.JobActions;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.verification.VerificationView;
import org.openlmis.ghost.backfill.server.verification.Verifications;
import org.springframework.http.HttpStatus;

/**
 * What operators do with entities: the same for the HTTP interface and the page. Every method
 * throws {@link ProblemException} if there is no such entity or it cannot be done now, or what
 * {@link JobActions} throw. Thread-safe.
 */
public final class EntityActions {

    private final Ghost ghost;
    private final JobActions jobs;
    private final Verifications verifications;

    EntityActions(Ghost ghost, JobActions jobs, Verifications verifications) {
        this.ghost = ghost;
        this.jobs = jobs;
        this.verifications = verifications;
    }

    /** Derivation stops in every process with the batch it is at; events go on landing. */
    public void pause(String entity) {
        ghost.entities().pause(known(entity));
    }

    public void resume(String entity) {
        ghost.entities().resume(known(entity));
    }

    /** Compares v3 with v2 in the background. */
    public void verify(String entity) {
        verifications.start(known(entity));
    }

    /** Compares all of v3 with v2 in the background, and what only all entities together show. */
    public void verifyAll() {
        verifications.start(Verifications.ALL);
    }

    /** What goes on, and the last report. */
    public VerificationView verification(String entity) {
        return verifications.view(known(entity));
    }

    /** What may be done with all entities together. */
    public List<Action> ofAll() {
        String href = "/api/v1/entities/verify";
        return List.of(
                verifications.isRunning(Verifications.ALL)
                        ? Action.impossible(
                                "verify-all", href, "a verification of everything is running")
                        : Action.possible("verify-all", href));
    }

    /** The same of {@link #verifyAll}. */
    public VerificationView verificationOfAll() {
        return verifications.view(Verifications.ALL);
    }

    /** Derives every root again, without touching v2; how many. */
    public long rerunFromLanding(String entity) {
        BeingClearedException.refuse(ghost.clearing(), known(entity));
        return ghost.entities().redirty(entity);
    }

    /** Loads the next generation. */
    public ExecutionView rerunFromReplica(String entity) {
        return jobs.launch(known(entity));
    }

    /** Which v3 rows clearing would delete, in this order. */
    public List<Clearing.Affected> clearingPreview(String entity) {
        return ghost.clearing().preview(known(entity));
    }

    /** How far the clearing is that goes on, or how the last one went; empty before the first. */
    public List<Clearing.Turn> clearing() {
        return ghost.clearing().turns();
    }

    /**
     * Deletes the v3 rows of the entity and of those whose rows refer to them, in the background,
     * then derives everything again.
     *
     * @param reload whether the entity's next generation is loaded afterwards
     * @param confirm must be the entity's name
     * @return what is going to be deleted
     */
    public List<Clearing.Affected> clear(String entity, boolean reload, String confirm) {
        if (!known(entity).equals(confirm)) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "CONFIRMATION_REQUIRED",
                    "clearing deletes v3 rows, and confirm is not the entity's name: " + confirm,
                    "look at GET /api/v1/entities/%1$s/clear, then add confirm=%1$s"
                            .formatted(entity));
        }
        try {
            return ghost.clearing().begin(entity, reload);
        } catch (ClearingRefusedException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException refused(String why) {
        return ProblemException.conflict(
                "CLEARING_REFUSED", why, "read GET /api/v1/status, and try again later");
    }

    private String known(String entity) {
        if (!ghost.catalogue().entityNames().contains(entity)) {
            throw ProblemException.unknown("ENTITY", entity);
        }
        return entity;
    }
}
