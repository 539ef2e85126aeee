package org.openlmis.ghost.backfill.server.status;

import java.time.Clock;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.job.ExecutionView;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the state of the whole system. */
@RestController
final class SystemStatusReader {

    private final Ghost ghost;
    private final JobRepository repository;
    private final Clock clock;

    SystemStatusReader(Ghost ghost, JobRepository repository, Clock clock) {
        this.ghost = ghost;
        this.repository = repository;
        this.clock = clock;
    }

    @GetMapping("/api/v1/status")
    SystemStatus read() {
        return new SystemStatus(
                clock.instant(),
                ghost.entities().all(),
                ghost.catalogue().entityNames().stream()
                        .flatMap(entity -> repository.findRunningJobExecutions(entity).stream())
                        .map(ExecutionView::of)
                        .toList());
    }
}
