package org.openlmis.ghost.backfill.server.security;

/** What somebody who signed in may do; an operator may do everything a viewer may. */
public enum Role {
    /** Looks at everything but personal data. */
    VIEWER,
    /** Acts. */
    OPERATOR
}
