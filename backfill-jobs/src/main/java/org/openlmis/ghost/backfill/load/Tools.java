package org.openlmis.ghost.backfill.load;

import io.micrometer.observation.ObservationRegistry;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.Checkpoint;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.springframework.batch.core.repository.JobRepository;

/** What the steps of every entity work with. */
record Tools(
        Ghost ghost,
        JobRepository repository,
        Checkpoint checkpoint,
        BackfillSettings settings,
        ReplicaLag lag,
        ChunkRenewal renewal,
        LedgerRows rows,
        ObservationRegistry observations) {}
