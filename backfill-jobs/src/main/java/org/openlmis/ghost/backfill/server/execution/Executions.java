package org.openlmis.ghost.backfill.server.execution;

import java.net.URI;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Executions of all jobs: how they went, and how they end. */
@RestController
@RequestMapping("/api/v1/executions")
public final class Executions {

    private final ExecutionBrowser browser;
    private final ExecutionActions actions;

    Executions(ExecutionBrowser browser, ExecutionActions actions) {
        this.browser = browser;
        this.actions = actions;
    }

    /** The answer to a request that started an execution. */
    public static ResponseEntity<ExecutionView> accepted(ExecutionView execution) {
        return ResponseEntity.accepted()
                .location(URI.create(ExecutionView.href(execution.id())))
                .body(execution);
    }

    /** Executions of all jobs, newest first. */
    @GetMapping
    Page<ExecutionView> all(
            @ParameterObject ExecutionFilter filter, @ParameterObject Paging paging) {
        return browser.page(filter, paging);
    }

    /** Everything about one execution: parameters, context, progress, steps, actions. */
    @GetMapping("/{id}")
    ExecutionDetail one(@PathVariable long id) {
        return browser.detail(id);
    }

    /** The steps of an execution, in the order they were created. */
    @GetMapping("/{id}/steps")
    Page<StepView> steps(
            @PathVariable long id,
            @ParameterObject StepFilter filter,
            @ParameterObject Paging paging) {
        return paging.cut(browser.steps(id).stream().filter(filter::matches).toList());
    }

    /** One step of an execution. */
    @GetMapping("/{id}/steps/{stepId}")
    StepView step(@PathVariable long id, @PathVariable long stepId) {
        return browser.step(id, stepId);
    }

    /** Ends an execution after the chunks it is working on, in whatever process it runs. */
    @PostMapping("/{id}/stop")
    ExecutionView stop(@PathVariable long id) {
        return actions.stop(id);
    }

    /** Goes on with the newest execution of a job, at the first chunk that is not done. */
    @PostMapping("/{id}/restart")
    ResponseEntity<ExecutionView> restart(@PathVariable long id) {
        return accepted(actions.restart(id));
    }

    /** Gives an execution up: it cannot be restarted any more. */
    @PostMapping("/{id}/abandon")
    ExecutionView abandon(@PathVariable long id) {
        return actions.abandon(id);
    }

    /** Marks an execution as failed whose process is gone, once its lease has run out. */
    @PostMapping("/{id}/recover")
    ExecutionView recover(@PathVariable long id) {
        return actions.recover(id);
    }
}
