package org.openlmis.ghost.backfill.command;

/** What a command's process returns; scripts rely on the numbers. */
public final class ExitCode {

    static final int COMPLETED = 0;
    static final int FAILED = 1;
    static final int UNUSABLE = 2;
    static final int ALREADY_RUNNING = 3;

    private ExitCode() {}
}
