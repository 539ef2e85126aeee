package org.openlmis.ghost.backfill.command;

import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.execution.RunningCommand;
import org.openlmis.ghost.backfill.report.Outcome;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.Refusal;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.context.ApplicationContext;

/** Executes entities in an application, and remembers the exit code. */
final class JobRun {

    private final EntitySequence entities;
    private final JobCommand.Launch launch;
    private final Output output;
    private int exitCode = ExitCode.FAILED;

    JobRun(EntitySequence entities, JobCommand.Launch launch, Output output) {
        this.entities = entities;
        this.launch = launch;
        this.output = output;
    }

    /** Does the work; the task that runs in the context is told the exit code. */
    void in(ApplicationContext context) {
        context.getBean(RunningCommand.class).run(() -> execute(context));
    }

    int exitCode() {
        return exitCode;
    }

    private void execute(ApplicationContext context) {
        EntityLauncher launcher = context.getBean(EntityLauncher.class);
        Outcomes outcomes = new Outcomes(context.getBean(Ghost.class));
        try {
            exitCode =
                    output.audited(
                            context,
                            entities.entities(),
                            () -> entities.execute(entity -> launch(launcher, entity, outcomes)));
        } catch (RuntimeException e) {
            Refusal refusal = Refusal.of(e);
            exitCode = refusal.exitCode();
            throw e;
        } finally {
            context.publishEvent(new ExitCodeEvent(this, exitCode));
        }
    }

    private Outcome launch(EntityLauncher launcher, String entity, Outcomes outcomes) {
        JobExecution execution = launch.apply(launcher, entity);
        return execution == null ? Outcome.nothingToDo(entity) : outcomes.of(execution);
    }
}
