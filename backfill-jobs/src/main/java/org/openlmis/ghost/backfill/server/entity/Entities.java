package org.openlmis.ghost.backfill.server.entity;

import java.util.List;
import java.util.Map;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.execution.Executions;
import org.openlmis.ghost.backfill.server.job.JobActions;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What entities are doing, and what the operator wants of them. */
@RestController
@RequestMapping("/api/v1/entities")
final class Entities {

    private final Ghost ghost;
    private final JobActions jobs;

    Entities(Ghost ghost, JobActions jobs) {
        this.ghost = ghost;
        this.jobs = jobs;
    }

    /** Where an entity is loaded from again. */
    enum Origin {
        landing,
        replica
    }

    @GetMapping
    List<EntityStatus> all() {
        return ghost.entities().all();
    }

    @GetMapping("/{name}")
    EntityStatus one(@PathVariable String name) {
        return all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.unknown("ENTITY", name));
    }

    /** Stops derivation; events go on landing. */
    @PostMapping("/{name}/pause")
    EntityStatus pause(@PathVariable String name) {
        one(name);
        ghost.entities().pause(name);
        return one(name);
    }

    @PostMapping("/{name}/resume")
    EntityStatus resume(@PathVariable String name) {
        one(name);
        ghost.entities().resume(name);
        return one(name);
    }

    /**
     * Derives everything again from landing rows, or loads the next generation from the replica.
     */
    @PostMapping("/{name}/rerun")
    ResponseEntity<?> rerun(@PathVariable String name, @RequestParam Origin from) {
        one(name);
        if (from == Origin.landing) {
            return ResponseEntity.ok(Map.of("dirtyRoots", ghost.entities().redirty(name)));
        }
        return Executions.accepted(jobs.launch(name));
    }
}
