package org.openlmis.ghost.backfill.server.job;

import java.util.List;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The jobs, one per entity and named like it, and their executions. */
@RestController
@RequestMapping("/api/v1/jobs")
final class Jobs {

    private final Ghost ghost;
    private final JobRepository repository;
    private final EntityLauncher launcher;

    Jobs(Ghost ghost, JobRepository repository, EntityLauncher launcher) {
        this.ghost = ghost;
        this.repository = repository;
        this.launcher = launcher;
    }

    /** A job and how many generations it was asked to load. */
    record JobView(String name, List<String> v2Tables, int executions) {}

    @GetMapping
    List<JobView> all() {
        return ghost.catalogue().entities().stream()
                .map(
                        entity ->
                                new JobView(
                                        entity.name(),
                                        entity.tableNames(),
                                        repository.findJobInstances(entity.name()).stream()
                                                .mapToInt(
                                                        each ->
                                                                repository
                                                                        .getJobExecutions(each)
                                                                        .size())
                                                .sum()))
                .toList();
    }

    /** Newest first. */
    @GetMapping("/{name}/executions")
    List<ExecutionView> executions(
            @PathVariable String name, @RequestParam(defaultValue = "20") int generations) {
        return repository.getJobInstances(known(name), 0, generations).stream()
                .flatMap(instance -> repository.getJobExecutions(instance).stream())
                .map(ExecutionView::of)
                .toList();
    }

    /** Loads the next generation. */
    @PostMapping("/{name}/executions")
    ResponseEntity<Object> launch(@PathVariable String name) {
        return Executions.launched(launcher.run(known(name)));
    }

    private String known(String name) {
        if (!ghost.catalogue().entityNames().contains(name)) {
            throw ProblemException.unknown("JOB", name);
        }
        return name;
    }
}
