package org.openlmis.ghost.demo.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openlmis.ghost.demo.deploy.Repository;
import org.openlmis.ghost.demo.untouched.V3Snapshot;

/**
 * Carries out every runbook, one after the other on the same databases, from the installation to
 * the removal. After the last one v2 has nothing of this system, and v3 only the rows.
 */
class RunbooksIT {

    private static final Path RUNBOOKS = Repository.ROOT.resolve("docs/runbooks");

    private static RunbookStack stack;
    private static V3Snapshot v3Before;

    @BeforeAll
    static void startServers() throws IOException, SQLException {
        List<Path> installations = RunbookStack.installations();
        assumeTrue(
                !installations.isEmpty(),
                "no runbook is carried out: Debian's package postgresql is not installed");
        stack = RunbookStack.start(installations.get(installations.size() - 1));
        try (Connection v3 = stack.databases().target().connect()) {
            v3Before = V3Snapshot.of(v3);
        }
    }

    @AfterAll
    static void stopServers() {
        if (stack != null) {
            stack.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> isCarriedOut() throws IOException {
        return Stream.concat(
                Runbook.allOf(RUNBOOKS).stream()
                        .map(runbook -> dynamicTest(runbook.name(), () -> carryOut(runbook))),
                Stream.of(dynamicTest("leaves v3's own as it was", this::assertUntouched)));
    }

    @Test
    void isListedInTheReadme() throws IOException {
        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            assertThat(Runbook.allOf(RUNBOOKS))
                    .extracting(Runbook::name)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> !file.equals("README.md"))
                                    .toList());
        }
    }

    private static void carryOut(Runbook runbook) {
        Instant begin = Instant.now();
        List<String> elsewhere = new ArrayList<>();
        for (Step step : runbook.steps()) {
            if (step.isCarriedOut()) {
                carryOut(step);
            } else {
                elsewhere.add(step.elsewhere());
            }
        }
        System.out.printf(
                "%s: %d of %d steps carried out in %d s; elsewhere: %s%n",
                runbook.name(),
                runbook.steps().size() - elsewhere.size(),
                runbook.steps().size(),
                Duration.between(begin, Instant.now()).toSeconds(),
                elsewhere);
    }

    private static void carryOut(Step step) {
        Shell.Outcome outcome = stack.run(step.commands());
        String told = "%s%n%s%n%s".formatted(step.place(), step.commands(), outcome.output());
        assertThat(outcome.exitCode()).as(told).isEqualTo(step.exitCode());
        assertThat(step.missingIn(outcome.output())).as(told).isEmpty();
    }

    private void assertUntouched() throws SQLException {
        try (Connection v3 = stack.databases().target().connect()) {
            assertThat(v3Before.differences(V3Snapshot.of(v3))).isEmpty();
        }
    }
}
