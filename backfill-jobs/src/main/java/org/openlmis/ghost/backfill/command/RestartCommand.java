package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Goes on where an execution failed, was stopped or was killed. */
@Command(
        name = "restart",
        description = {
            "Go on with the last execution of an entity, at the first chunk that is not done.",
            "With --all: go on with every unfinished entity, and load those that never were."
        })
final class RestartCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private EntityChoice choice = new EntityChoice();

    @Override
    public Integer call() {
        return new JobCommand(root.application(), spec.commandLine())
                .execute(
                        choice.of(ScannedMappings.catalogue()),
                        choice.isAll()
                                ? EntityLauncher::finish
                                : (launcher, entity) -> launcher.restart(entity));
    }
}
