package org.openlmis.ghost.backfill.report;

import org.jspecify.annotations.Nullable;

/**
 * What became of the wish to stop an entity's execution.
 *
 * @param execution its id; null if none was running
 * @param status of Spring Batch once it was over; null if none was running
 */
public record Stopped(String entity, @Nullable Long execution, @Nullable String status) {

    public static Stopped nothing(String entity) {
        return new Stopped(entity, null, null);
    }

    /** The whole in one line. */
    public String text() {
        if (status == null) {
            return entity + ": nothing is running";
        }
        String next =
                status.equals("COMPLETED")
                        ? " before it could be stopped"
                        : "; go on with restart --entity=" + entity;
        return "%s: execution %d is %s%s".formatted(entity, execution, status, next);
    }
}
