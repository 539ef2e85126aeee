package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.start.CommandApplication;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.ApplicationRunner;

/**
 * Executes entities one after the other, as one Spring Cloud Task: the task begins when the
 * application has started and ends with its runner, so the work is done inside of it.
 */
final class JobCommand {

    private final CommandApplication application;
    private final Output output;

    JobCommand(CommandApplication application, Output output) {
        this.application = application;
        this.output = output;
    }

    /** How an entity is launched; null if there is nothing to do for it. */
    interface Launch extends BiFunction<EntityLauncher, String, @Nullable JobExecution> {}

    int execute(List<String> entities, Launch launch) {
        JobRun run = new JobRun(new EntitySequence(entities, output.printer()), launch, output);
        application
                .task(
                        context -> {
                            context.registerBean(
                                    ApplicationRunner.class, () -> arguments -> run.in(context));
                            context.registerBean(ProgressDisplay.class, output::display);
                        },
                        output.arguments())
                .close();
        return run.exitCode();
    }
}
