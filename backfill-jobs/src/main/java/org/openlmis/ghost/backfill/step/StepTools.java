package org.openlmis.ghost.backfill.step;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.trigger.StatusChangeTrigger;
import org.springframework.batch.core.repository.JobRepository;

/** What the steps of every entity work with. */
public record StepTools(
        Ghost ghost,
        StatusChangeTrigger trigger,
        JobRepository repository,
        Checkpoint checkpoint,
        BackfillSettings settings,
        ObservationRegistry observations,
        MeterRegistry meters) {}
