package org.openlmis.ghost.demo.benchmark;

import picocli.CommandLine;

/** The process behind {@code scripts/benchmark}. */
public final class BenchmarkMain {

    private BenchmarkMain() {}

    /** Exits with 0 when everything was measured, 1 when something failed, 2 on bad arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
    }
}
