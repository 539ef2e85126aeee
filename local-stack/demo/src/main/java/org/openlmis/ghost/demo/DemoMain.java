package org.openlmis.ghost.demo;

import org.openlmis.ghost.demo.console.OneLineErrors;
import org.openlmis.ghost.demo.console.Stop;
import picocli.CommandLine;

/** The process behind {@code scripts/demo}. */
public final class DemoMain {

    private DemoMain() {}

    /** Exits with 0 when all went well, 1 when something failed, 2 when arguments are to blame. */
    public static void main(String[] arguments) {
        Stop stop = Stop.ofThisProcess();
        OneLineErrors errors = new OneLineErrors(stop);
        int code =
                new CommandLine(new DemoCommand(stop))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors)
                        .execute(arguments);
        stop.finished();
        System.exit(code);
    }
}
