package org.openlmis.ghost.backfill.command;

import java.util.Iterator;
import java.util.List;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.Refusal;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** Launches entities until all are done or one is not, and tells what became of each. */
final class JobRun {

    private final List<String> entities;
    private final JobCommand.Launch launch;
    private final CommandLine console;
    private int exitCode = ExitCode.FAILED;

    JobRun(List<String> entities, JobCommand.Launch launch, CommandLine console) {
        this.entities = entities;
        this.launch = launch;
        this.console = console;
    }

    /** Does the work; the task that runs in the context is told the exit code. */
    void in(ApplicationContext context) {
        EntityLauncher launcher = context.getBean(EntityLauncher.class);
        Outcome outcome = new Outcome(context.getBean(Ghost.class));
        try {
            exitCode = ExitCode.COMPLETED;
            for (Iterator<String> left = entities.iterator();
                    left.hasNext() && exitCode == ExitCode.COMPLETED; ) {
                exitCode = launch(launcher, left.next(), outcome);
            }
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.of(e);
            exitCode = refusal.exitCode();
            throw e;
        } finally {
            context.publishEvent(new ExitCodeEvent(this, exitCode));
        }
    }

    int exitCode() {
        return exitCode;
    }

    private int launch(EntityLauncher launcher, String entity, Outcome outcome) {
        JobExecution execution = launch.apply(launcher, entity);
        if (execution == null) {
            console.getOut().println(entity + ": nothing to do");
            return ExitCode.COMPLETED;
        }
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            console.getOut().println(outcome.completed(execution));
            console.getOut().flush();
            return ExitCode.COMPLETED;
        }
        console.getErr().println(outcome.notCompleted(execution));
        console.getErr().flush();
        return ExitCode.FAILED;
    }
}
