package org.openlmis.ghost.backfill.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openlmis.ghost.backfill.server.security.PasswordHash;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.UnusableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Hashes a password that is typed, or piped in: as an argument, everybody would see it. */
@Command(
        name = "hash-password",
        description = {
            "Read a password and print its bcrypt hash,",
            "as ghost.server.users.NAME.password takes it."
        })
final class HashPasswordCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            spec.commandLine().getOut().println(PasswordHash.of(password()));
            spec.commandLine().getOut().flush();
            return ExitCode.COMPLETED;
        } catch (IllegalArgumentException e) {
            throw new UnusableException(String.valueOf(e.getMessage()));
        }
    }

    private static String password() throws IOException {
        Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("password: ");
            return typed == null ? "" : new String(typed);
        }
        BufferedReader piped =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Objects.requireNonNullElse(piped.readLine(), "");
    }
}
