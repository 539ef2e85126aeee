package org.openlmis.ghost.backfill.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.preflight.Preflight;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.UsableCheck;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks whether everything is in place, and prints the exact remedy where it is not. */
@Command(
        name = "preflight",
        description = "Check databases, rights, capture and stream; print what mends each finding.")
final class PreflightCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = findings(root.application().environmentOnly());
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> print(finding, out));
        out.flush();
        return findings.stream().anyMatch(Finding::isError) ? ExitCode.FAILED : ExitCode.COMPLETED;
    }

    private static List<Finding> findings(Environment environment) {
        Preflight preflight = UsableCheck.preflight(environment);
        List<Finding> findings = new ArrayList<>(preflight.ofDatabases());
        findings.addAll(
                preflight.ofStream(
                        Binder.get(environment).bindOrCreate("ghost", StreamSettings.class)));
        return findings;
    }

    private static void print(Finding finding, PrintWriter out) {
        out.printf("%-7s %s: %s%n", finding.level(), finding.place(), finding.message());
        if (finding.remedy() != null) {
            out.printf("%-7s %s%n", "", finding.remedy());
        }
    }
}
