package org.openlmis.ghost.backfill.step;

import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;

/**
 * A step of one entity's job. It holds no transaction open, because the protocol's calls are
 * transactions of their own, and it may always start again, because the ledger knows what is left.
 */
public abstract class EntityStep extends AbstractStep {

    private final String entity;
    private final StepTools tools;

    protected EntityStep(String name, String entity, StepTools tools) {
        super(tools.repository());
        this.entity = entity;
        this.tools = tools;
        setName(name);
        setAllowStartIfComplete(true);
        setObservationRegistry(tools.observations());
    }

    protected final String entity() {
        return entity;
    }

    protected final StepTools tools() {
        return tools;
    }

    protected final Ghost ghost() {
        return tools.ghost();
    }

    protected final Checkpoint checkpoint() {
        return tools.checkpoint();
    }

    /** The number of the generation this execution is to load. */
    protected static int wantedGeneration(StepExecution step) {
        Long wanted = step.getJobParameters().getLong(EntityLauncher.GENERATION);
        if (wanted == null) {
            throw new IllegalArgumentException(
                    "job parameter %s is missing; launch with run or restart"
                            .formatted(EntityLauncher.GENERATION));
        }
        return Math.toIntExact(wanted);
    }

    /** The generation this execution loads, which must still be the entity's newest. */
    protected final Generation generation(StepExecution step) {
        return newest(ghost().generations().current(entity), wantedGeneration(step));
    }

    protected final Generation newest(Generation current, int wanted) {
        if (current.number() != wanted) {
            throw new IllegalStateException(
                    "%s is at generation %d, this execution loads %d; use run --entity=%1$s"
                            .formatted(entity, current.number(), wanted));
        }
        return current;
    }
}
