package org.openlmis.ghost.backfill.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openlmis.ghost.backfill.start.CommandApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code java -jar backfill-jobs.jar} understands. */
@Command(
        name = "backfill-jobs",
        usageHelpAutoWidth = true,
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        version = "backfill-jobs of Ghost Migration",
        synopsisSubcommandLabel = "COMMAND",
        description = "Loads OpenLMIS v2 into v3, entity by entity, from v2's replica.",
        footer = {
            "",
            "Settings come from arguments such as --ghost.target.url=..., from the environment as",
            "GHOST_TARGET_URL, or from application.properties in the working directory. With --server",
            "a command needs none of them: the operations server does the work with its own.",
            "Exit codes: 0 completed, 1 failed, 2 bad arguments or configuration, 3 already running."
        },
        subcommands = {
            RunCommand.class,
            RestartCommand.class,
            StopCommand.class,
            RerunCommand.class,
            ServeCommand.class,
            VerifyCommand.class,
            PreflightCommand.class,
            StatusCommand.class,
            ThrottleCommand.class,
            HashPasswordCommand.class
        })
public final class BackfillCommand {

    /** {@code --name.with.dots=value} configures; everything else are words for the command. */
    private static final Pattern PROPERTY = Pattern.compile("--[a-z]+(\\.[\\w\\[\\]-]+)+=.*");

    private final List<String> properties;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Log decisions, and the stack of errors.")
    private boolean verbose;

    private BackfillCommand(List<String> properties) {
        this.properties = properties;
    }

    /** Does what the arguments say, and returns the exit code. */
    public static int execute(String... arguments) {
        List<String> properties = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            (PROPERTY.matcher(argument).matches() ? properties : words).add(argument);
        }
        return commandLine(properties).execute(words.toArray(String[]::new));
    }

    static CommandLine commandLine(List<String> properties) {
        OneLineErrors errors = new OneLineErrors();
        return new CommandLine(new BackfillCommand(List.copyOf(properties)))
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    boolean isVerbose() {
        return verbose;
    }

    /** The Spring application in which a command does its work. */
    CommandApplication application() {
        return new CommandApplication(properties, verbose);
    }
}
