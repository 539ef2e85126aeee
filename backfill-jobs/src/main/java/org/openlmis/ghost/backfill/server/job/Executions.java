package org.openlmis.ghost.backfill.server.job;

import java.net.URI;
import java.util.List;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobExecutionNotRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single executions: how they went, and how they end. */
@RestController
@RequestMapping("/api/v1/executions/{id}")
public final class Executions {

    private final JobRepository repository;
    private final JobOperator operator;
    private final EntityLauncher launcher;

    Executions(JobRepository repository, JobOperator operator, EntityLauncher launcher) {
        this.repository = repository;
        this.operator = operator;
        this.launcher = launcher;
    }

    public static ResponseEntity<Object> launched(JobExecution execution) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/executions/" + execution.getId()))
                .body(ExecutionView.of(execution));
    }

    @GetMapping
    ExecutionView one(@PathVariable long id) {
        return ExecutionView.of(find(id));
    }

    @GetMapping("/steps")
    List<ExecutionView.Step> steps(@PathVariable long id) {
        return one(id).steps();
    }

    /** Ends it after the chunks it is working on, in whatever process it runs. */
    @PostMapping("/stop")
    ExecutionView stop(@PathVariable long id) {
        try {
            operator.stop(find(id));
        } catch (JobExecutionNotRunningException e) {
            throw ProblemException.conflict(
                    "NOT_RUNNING", "execution %d is over".formatted(id), null);
        }
        return one(id);
    }

    /** Goes on with the entity's last execution, which must be this one. */
    @PostMapping("/restart")
    ResponseEntity<Object> restart(@PathVariable long id) {
        return launched(launcher.restart(newest(id)));
    }

    /** Gives an execution up: it cannot be restarted any more. */
    @PostMapping("/abandon")
    ExecutionView abandon(@PathVariable long id) {
        try {
            operator.abandon(find(id));
        } catch (JobExecutionAlreadyRunningException e) {
            throw ProblemException.conflict(
                    "STILL_RUNNING", "execution %d is running".formatted(id), "stop it first");
        }
        return one(id);
    }

    /** Marks an execution as failed whose process is gone, once its lease has run out. */
    @PostMapping("/recover")
    ExecutionView recover(@PathVariable long id) {
        launcher.recover(newest(id));
        return one(id);
    }

    private String newest(long id) {
        JobExecution execution = find(id);
        String entity = execution.getJobInstance().getJobName();
        JobExecution last = repository.getLastJobExecution(execution.getJobInstance());
        if (last != null && last.getId() != id) {
            throw ProblemException.conflict(
                    "NOT_THE_LAST",
                    "execution %d came after it".formatted(last.getId()),
                    "use the newest execution");
        }
        return entity;
    }

    /** The repository says in two ways that there is no such execution. */
    private JobExecution find(long id) {
        try {
            JobExecution execution = repository.getJobExecution(id);
            if (execution != null) {
                return execution;
            }
        } catch (EmptyResultDataAccessException e) {
            throw ProblemException.unknown("EXECUTION", id);
        }
        throw ProblemException.unknown("EXECUTION", id);
    }
}
