package org.openlmis.ghost.backfill.server.status;

import java.time.Clock;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads the state of the whole system. */
@RestController
final class SystemStatusReader {

    private final Ghost ghost;
    private final ExecutionBrowser executions;
    private final Clock clock;

    SystemStatusReader(Ghost ghost, ExecutionBrowser executions, Clock clock) {
        this.ghost = ghost;
        this.executions = executions;
        this.clock = clock;
    }

    @GetMapping("/api/v1/status")
    SystemStatus read() {
        return new SystemStatus(clock.instant(), ghost.entities().all(), executions.running());
    }
}
