package org.openlmis.ghost.backfill.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BackfillCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                              | Missing required subcommand",
                "walk                          | Unmatched argument at index 0: 'walk'",
                "run                           | (--entity=NAME | --all)",
                "run --entity=nope             | --entity=nope names no entity; known are",
                "run --entity=facilities --all | are mutually exclusive",
                "run --entity=facilities --fast| Unknown option: '--fast'",
                "restart --entity=nope         | , geographic_levels, geographic_zones, ",
                "verify --entity=nope          | --entity=nope names no entity",
                "serve now                     | Unmatched argument",
                "stop                          | (--entity=NAME | --all)",
                "run --all --chunk-size=many   | Invalid value for option '--chunk-size'",
                "rerun --entity=programs       | Missing required option: '--from=",
                "rerun --entity=a --from=v2    | Invalid value for option '--from'",
                "rerun --entity=a --from=landing | --entity=a names no entity",
                "status --server=somewhere     | --server=somewhere is no address of a server",
                "status --user=ana             | --user is for a server; give --server=URL as well",
                "stop --all --server=http://a --user=ana | put it into the environment as GHOST_SERVER_PASSWORD"
            })
    void refusesBadArgumentsInOneLine(String arguments, String line) {
        int exitCode =
                execute(List.of(), arguments == null ? new String[0] : arguments.split(" +"));

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains(line).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run", "restart", "stop", "rerun", "serve", "verify", "preflight", "status"})
    void helpsWithEveryCommand(String command) {
        assertThat(execute(List.of(), command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: backfill-jobs " + command);
    }

    @Test
    void namesTheSettingThatIsMissing() {
        List<String> settings =
                List.of(
                        "--ghost.source.primary.url=jdbc:postgresql://localhost:1/v2",
                        "--ghost.target.url=jdbc:postgresql://localhost:1/v3");

        assertThat(execute(settings, "run", "--entity=facilities")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("ghost.source.timezone is not set; set it to")
                .hasLineCount(1);
    }

    @Test
    void namesTheDatabaseThatDoesNotAnswer() {
        List<String> settings =
                List.of(
                        "--ghost.source.primary.url=jdbc:postgresql://localhost:1/v2",
                        "--ghost.source.timezone=Africa/Maputo",
                        "--ghost.target.url=jdbc:postgresql://localhost:1/v3?password=secret");

        assertThat(execute(settings, "status")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("ghost.target: cannot use jdbc:postgresql://localhost:1/v3:")
                .contains("check ghost.target.url")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    private int execute(List<String> properties, String... words) {
        CommandLine command = BackfillCommand.commandLine(properties);
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(words);
    }
}
