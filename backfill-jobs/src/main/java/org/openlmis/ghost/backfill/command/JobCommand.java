package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import org.openlmis.ghost.backfill.start.CommandApplication;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;

/**
 * Executes entities one after the other, as one Spring Cloud Task: the task begins when the
 * application has started and ends with its runner, so the work is done inside of it.
 */
final class JobCommand {

    private final CommandApplication application;
    private final CommandLine console;

    JobCommand(CommandApplication application, CommandLine console) {
        this.application = application;
        this.console = console;
    }

    /** How an entity is launched; null if there is nothing to do for it. */
    interface Launch extends BiFunction<EntityLauncher, String, @Nullable JobExecution> {}

    int execute(List<String> entities, Launch launch) {
        JobRun run = new JobRun(entities, launch, console);
        application
                .task(
                        context -> {
                            context.registerBean(
                                    ApplicationRunner.class, () -> arguments -> run.in(context));
                            registerDisplay(context);
                        },
                        console.getParseResult().originalArgs())
                .close();
        return run.exitCode();
    }

    private void registerDisplay(GenericApplicationContext context) {
        Terminal terminal = new Terminal(console);
        context.registerBean(
                org.openlmis.ghost.backfill.progress.ProgressDisplay.class, terminal::display);
    }
}
