package org.openlmis.ghost.demo.console;

import org.openlmis.ghost.servers.process.ServerFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong in one line, or with the end of a server's log, never with a stack. */
public final class OneLineErrors
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private static final int FAILED = 1;
    private static final int BAD_ARGUMENTS = 2;

    private final Stop stop;

    /** Says nothing once the end was asked for: whatever fails then, fails because of it. */
    public OneLineErrors(Stop stop) {
        this.stop = stop;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        tell(failure.getCommandLine(), failure.getMessage() + "; see scripts/demo --help");
        return BAD_ARGUMENTS;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult arguments) {
        if (stop.isAsked()) {
            return FAILED;
        }
        if (failure instanceof DemoFailure known) {
            tell(command, String.valueOf(known.getMessage()));
            return known.exitCode();
        }
        tell(
                command,
                failure instanceof ServerFailure
                        ? String.valueOf(failure.getMessage())
                        : failure.toString());
        return FAILED;
    }

    private static void tell(CommandLine command, String line) {
        command.getErr().println("demo: " + line);
        command.getErr().flush();
    }
}
