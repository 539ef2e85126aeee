package org.openlmis.ghost.backfill.server.upkeep;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.cloud.task.batch.listener.TaskBatchDao;
import org.springframework.cloud.task.repository.TaskExecution;
import org.springframework.cloud.task.repository.TaskRepository;

/** Records each execution that the server launches as a task, as a run of its own would be. */
final class ServedTasks implements JobExecutionListener {

    private final TaskRepository tasks;
    private final TaskBatchDao links;
    private final Clock clock;
    private final Map<Long, Long> running = new ConcurrentHashMap<>();

    ServedTasks(TaskRepository tasks, TaskBatchDao links, Clock clock) {
        this.tasks = tasks;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void beforeJob(JobExecution execution) {
        TaskExecution task = new TaskExecution();
        task.setTaskName("backfill-jobs");
        task.setStartTime(LocalDateTime.now(clock));
        task.setArguments(List.of("serve", execution.getJobInstance().getJobName()));
        TaskExecution created = tasks.createTaskExecution(task);
        running.put(execution.getId(), created.getExecutionId());
        links.saveRelationship(created, execution);
    }

    @Override
    public void afterJob(JobExecution execution) {
        Long task = running.remove(execution.getId());
        if (task != null) {
            tasks.completeTaskExecution(
                    task,
                    execution.getStatus() == BatchStatus.COMPLETED ? 0 : 1,
                    LocalDateTime.now(clock),
                    execution.getExitStatus().getExitCode());
        }
    }
}
