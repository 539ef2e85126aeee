package org.openlmis.ghost.backfill.execution;

/** Whether a launch waits for the lease of a process that may be dead. */
public enum Patience {
    /** Commands wait, at most until the lease has run out. */
    UNTIL_LEASE_RUNS_OUT,

    /** Servers answer at once: every holder counts as alive. */
    NONE
}
