package org.openlmis.ghost.backfill.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PrinterTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTextsForPeople() {
        Printer printer = printer(false);

        printer.mention("at work");
        printer.tell(Stopped.nothing("programs").text(), Stopped.nothing("programs"));
        printer.complain("failed", failed());

        assertThat(out).hasToString("at work\nprograms: nothing is running\n");
        assertThat(err).hasToString("failed\n");
    }

    @Test
    void printsADocumentALineForScripts() {
        Printer printer = printer(true);

        printer.mention("at work");
        printer.tell("text", Stopped.nothing("programs"));
        printer.complain(failed().text(), failed());

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"entity\":\"programs\",\"execution\":null,\"status\":null}",
                        "{\"entity\":\"programs\",\"execution\":7,\"status\":\"FAILED\",\"seconds\":1,"
                                + "\"reason\":\"in step land: lost\",\"verification\":null,\"rows\":null,"
                                + "\"well\":false}");
        assertThat(err)
                .hasToString(
                        "programs: failed in step land: lost; go on with restart --entity=programs\n");
    }

    private static Outcome failed() {
        return new Outcome("programs", 7L, "FAILED", 1L, "in step land: lost", null, null);
    }

    private Printer printer(boolean isJson) {
        return new Printer(new PrintWriter(out), new PrintWriter(err), isJson);
    }
}
