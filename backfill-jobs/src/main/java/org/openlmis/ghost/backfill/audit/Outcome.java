package org.openlmis.ghost.backfill.audit;

/** What came of an action; it stays {@link #BEGUN} if the process died in the middle of it. */
public enum Outcome {
    BEGUN,
    DONE,
    REFUSED,
    FAILED
}
