package org.openlmis.ghost.backfill.server.job;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.execution.ExecutionBrowser;
import org.openlmis.ghost.backfill.server.execution.ExecutionFilter;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.execution.Executions;
import org.openlmis.ghost.backfill.server.execution.InstanceView;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The jobs, one per entity and named like it, and what became of their launches. */
@RestController
@RequestMapping("/api/v1/jobs")
final class Jobs {

    private final JobBrowser jobs;
    private final JobActions actions;
    private final ExecutionBrowser executions;

    Jobs(JobBrowser jobs, JobActions actions, ExecutionBrowser executions) {
        this.jobs = jobs;
        this.actions = actions;
        this.executions = executions;
    }

    /** The jobs of all entities, in the order entities are loaded. */
    @GetMapping
    Page<JobView> all(@ParameterObject JobFilter filter, @ParameterObject Paging paging) {
        return paging.cut(jobs.all(filter));
    }

    /** The job of one entity. */
    @GetMapping("/{name}")
    JobView one(@PathVariable String name) {
        return jobs.one(name);
    }

    /**
     * The instances of a job, one per generation, newest first; filtered by their last executions.
     */
    @GetMapping("/{name}/instances")
    Page<InstanceView> instances(
            @PathVariable String name,
            @ParameterObject ExecutionFilter filter,
            @ParameterObject Paging paging) {
        return executions.instances(filter.of(jobs.known(name)), paging);
    }

    /** The executions of a job, newest first. */
    @GetMapping("/{name}/executions")
    Page<ExecutionView> executions(
            @PathVariable String name,
            @ParameterObject ExecutionFilter filter,
            @ParameterObject Paging paging) {
        return executions.page(filter.of(jobs.known(name)), paging);
    }

    /**
     * Loads the next generation of an entity. Repeating it with the same {@code Idempotency-Key}
     * answers with the execution that was started.
     */
    @PostMapping("/{name}/executions")
    ResponseEntity<ExecutionView> launch(
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable LaunchRequest request) {
        return Executions.accepted(
                actions.launch(name, request == null ? LaunchRequest.AS_CONFIGURED : request, key));
    }
}
