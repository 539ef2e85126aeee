package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.backfill.remote.RemoteChecks;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.UsableCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Looks whether everything is in place, and prints the exact remedy where it is not. */
@Command(
        name = "preflight",
        description = "Check databases, rights, capture and stream; print what mends each finding.")
final class PreflightCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Mixin private Output output = new Output();
    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() {
        RemoteServer server = options.server();
        Findings findings =
                server == null
                        ? UsableCheck.everything(root.application().environmentOnly()).get()
                        : new RemoteChecks(server).preflight();
        output.printer().tell(findings.text(), findings);
        return findings.usable() ? ExitCode.COMPLETED : ExitCode.FAILED;
    }
}
