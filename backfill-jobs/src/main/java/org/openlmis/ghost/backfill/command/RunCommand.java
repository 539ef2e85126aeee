package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.execution.EntityLauncher;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Loads entities anew. */
@Command(name = "run", description = "Load the next generation of an entity, or of all.")
final class RunCommand implements Callable<Integer> {

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
                .execute(choice.of(ScannedMappings.catalogue()), EntityLauncher::run);
    }
}
