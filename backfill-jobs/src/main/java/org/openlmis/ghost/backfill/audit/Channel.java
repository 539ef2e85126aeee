package org.openlmis.ghost.backfill.audit;

/** The door an action came through. */
public enum Channel {
    API,
    PAGE,
    COMMAND
}
