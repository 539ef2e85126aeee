package org.openlmis.ghost.backfill.server.status;

import org.jspecify.annotations.Nullable;

/**
 * Something an operator should know of, and what to do about it.
 *
 * @param code stable, in capitals
 * @param severity ERROR stops an entity or loses changes, WARNING needs somebody some day, NOTICE
 *     is as somebody wanted it
 * @param entity null if it concerns all
 * @param href where to read more in this interface
 */
public record Concern(
        String code,
        Severity severity,
        @Nullable String entity,
        String detail,
        String remedy,
        String href) {

    /** How soon somebody has to act. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTICE
    }
}
