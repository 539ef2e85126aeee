package org.openlmis.ghost.backfill.server.execution;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.progress.Landing;
import org.openlmis.ghost.backfill.server.progress.LedgerProgress;
import org.openlmis.ghost.backfill.server.progress.LoadProgress;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameter;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** Shows executions, to scripts and to the page alike. Thread-safe. */
public final class ExecutionBrowser {

    private final ExecutionIndex index;
    private final JobRepository repository;
    private final LedgerProgress progress;
    private final RecordedTime time;

    ExecutionBrowser(
            ExecutionIndex index, JobRepository repository, LedgerProgress progress, Clock clock) {
        this.index = index;
        this.repository = repository;
        this.progress = progress;
        this.time = new RecordedTime(clock);
    }

    /** Newest first. */
    public Page<ExecutionView> page(ExecutionFilter filter, Paging paging) {
        return index.page(filter, paging).map(this::view);
    }

    /** The instances of jobs, one per generation, newest first. */
    public Page<InstanceView> instances(ExecutionFilter filter, Paging paging) {
        return index.instances(filter, paging)
                .map(
                        row ->
                                new InstanceView(
                                        row.instance(),
                                        row.job(),
                                        row.generation(),
                                        row.siblings(),
                                        view(row)));
    }

    /** What is marked as running, newest first; whether it is, each one tells. */
    public List<ExecutionView> running() {
        return index.markedRunning().stream().map(this::view).toList();
    }

    /** The newest execution of every job that has any, by the job's name. */
    public Map<String, ExecutionView> newest() {
        return index.newest().stream()
                .map(this::view)
                .collect(Collectors.toMap(ExecutionView::job, view -> view));
    }

    /** One execution, as lists show it. */
    public ExecutionView view(long id) {
        return view(row(id));
    }

    /** Everything about one execution. */
    public ExecutionDetail detail(long id) {
        ExecutionView view = view(id);
        JobExecution execution =
                Objects.requireNonNull(repository.getJobExecution(id), "executions stay");
        List<StepView> steps = steps(execution);
        return new ExecutionDetail(
                view,
                parameters(execution),
                StepView.texts(execution.getExecutionContext()),
                progress(view, steps),
                steps);
    }

    /** The steps of one execution, in the order they were created. */
    public List<StepView> steps(long id) {
        return detail(id).steps();
    }

    /** One step of one execution. */
    public StepView step(long id, long step) {
        return steps(id).stream()
                .filter(each -> each.id() == step)
                .findFirst()
                .orElseThrow(() -> ProblemException.unknown("STEP", step));
    }

    ExecutionRow row(long id) {
        return index.find(id).orElseThrow(() -> ProblemException.unknown("EXECUTION", id));
    }

    private ExecutionView view(ExecutionRow row) {
        return new ExecutionView(
                row.id(),
                row.instance(),
                row.job(),
                row.generation(),
                row.status().name(),
                row.exitCode(),
                row.exitDescription(),
                Objects.requireNonNull(time.instant(row.createTime())),
                time.instant(row.startTime()),
                time.instant(row.endTime()),
                time.duration(row.startTime(), row.endTime()),
                row.process(),
                ExecutionRule.actions(row));
    }

    private @Nullable LoadProgress progress(ExecutionView view, List<StepView> steps) {
        if (view.generation() == null) {
            return null;
        }
        Landing landing =
                steps.stream()
                        .filter(step -> step.name().equals("land"))
                        .findFirst()
                        .map(step -> landing(view, step))
                        .orElse(null);
        return progress.of(view.job(), view.generation(), landing);
    }

    private static @Nullable Landing landing(ExecutionView view, StepView land) {
        Instant began = land.startTime();
        if (began == null) {
            return null;
        }
        Instant ended = land.endTime() == null ? view.endTime() : land.endTime();
        return new Landing(began, ended == null ? gone(view.process()) : ended);
    }

    /** A process that is gone can end nothing; its lease tells when it was last there. */
    private static @Nullable Instant gone(@Nullable ExecutingProcess process) {
        return process != null && process.state() == ExecutingProcess.State.LEASE_RUN_OUT
                ? process.leaseUntil()
                : null;
    }

    private List<StepView> steps(JobExecution execution) {
        return execution.getStepExecutions().stream()
                .sorted(Comparator.comparingLong(StepExecution::getId))
                .map(step -> StepView.of(step, time))
                .toList();
    }

    private static Map<String, String> parameters(JobExecution execution) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (JobParameter<?> parameter : execution.getJobParameters()) {
            parameters.put(parameter.name(), String.valueOf(parameter.value()));
        }
        return parameters;
    }
}
