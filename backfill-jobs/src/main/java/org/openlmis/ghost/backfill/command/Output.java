package org.openlmis.ghost.backfill.command;

import java.util.List;
import java.util.function.IntSupplier;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.openlmis.ghost.backfill.progress.ProgressDisplay;
import org.openlmis.ghost.backfill.progress.ProgressLines;
import org.openlmis.ghost.backfill.report.Printer;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** For whom a command prints, and what is kept of it. */
final class Output {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Option(names = "--json", description = "Print JSON documents, one a line, instead of text.")
    private boolean json;

    boolean isJson() {
        return json;
    }

    /** What was typed. */
    List<String> arguments() {
        return command.commandLine().getParseResult().originalArgs();
    }

    /** Does it in this process, written down in the audit log. */
    int audited(ApplicationContext context, List<String> entities, IntSupplier work) {
        String subject = entities.size() == 1 ? "entities/" + entities.get(0) : "entities";
        return audited(context, subject, work);
    }

    /** The same of something that is no entity. */
    int audited(ApplicationContext context, String subject, IntSupplier work) {
        return new CommandAudit(context.getBean(AuditLog.class))
                .of(command.name(), subject, arguments(), work);
    }

    /** Where progress is shown: nowhere if scripts read. */
    ProgressDisplay display() {
        return json ? new ProgressLines(line -> {}) : new Terminal(command.commandLine()).display();
    }

    Printer printer() {
        return new Printer(command.commandLine().getOut(), command.commandLine().getErr(), json);
    }
}
