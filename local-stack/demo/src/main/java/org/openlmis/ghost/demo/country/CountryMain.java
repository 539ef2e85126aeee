package org.openlmis.ghost.demo.country;

import org.openlmis.ghost.demo.console.OneLineErrors;
import org.openlmis.ghost.demo.console.Stop;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The process that fills the databases of the containers' demo, and then works in them. */
@Command(name = "country", description = "A made-up v2, and an empty v3.")
public final class CountryMain {

    private CountryMain() {}

    /** Exits with 0 when all went well, 1 when something failed, 2 when arguments are to blame. */
    public static void main(String[] arguments) {
        Stop stop = Stop.ofThisProcess();
        OneLineErrors errors = new OneLineErrors(stop);
        int code =
                new CommandLine(new CountryMain())
                        .addSubcommand(new FillCommand())
                        .addSubcommand(new WorkCommand(stop))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setParameterExceptionHandler(errors)
                        .setExecutionExceptionHandler(errors)
                        .execute(arguments);
        stop.finished();
        System.exit(code);
    }
}
