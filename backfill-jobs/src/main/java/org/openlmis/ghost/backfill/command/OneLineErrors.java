package org.openlmis.ghost.backfill.command;

import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.Refusal;
import org.openlmis.ghost.backfill.start.UnusableException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells errors in one line on standard error; the stack only to those who ask for it. */
final class OneLineErrors
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        print(
                command,
                "%s; see %s --help"
                        .formatted(
                                Refusal.of(new UnusableException(message(failure))).line(),
                                command.getCommandSpec().qualifiedName()));
        return ExitCode.UNUSABLE;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        Refusal refusal = Refusal.of(failure);
        print(command, refusal.line());
        BackfillCommand root = command.getCommandSpec().root().commandLine().getCommand();
        if (root.isVerbose()) {
            failure.printStackTrace(command.getErr());
        }
        return refusal.exitCode();
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(line);
        command.getErr().flush();
    }
}
