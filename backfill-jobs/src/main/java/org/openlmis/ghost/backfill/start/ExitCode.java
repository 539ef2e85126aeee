package org.openlmis.ghost.backfill.start;

/** What a command's process returns; scripts rely on the numbers. */
public final class ExitCode {

    public static final int COMPLETED = 0;
    public static final int FAILED = 1;
    public static final int UNUSABLE = 2;
    public static final int ALREADY_RUNNING = 3;

    private ExitCode() {}
}
