package org.openlmis.ghost.backfill.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;

/**
 * What became of an entity's execution.
 *
 * @param execution its id; null if there was nothing to do
 * @param status of Spring Batch, or {@code NOTHING_TO_DO}
 * @param seconds how long it took; null if there was nothing to do
 * @param reason in which step and why it did not complete, in one line; null if it did
 * @param verification what the comparison of v2 and v3 found; null if nothing was compared
 * @param rows the entity's accounts afterwards; null if there was nothing to do
 */
public record Outcome(
        String entity,
        @Nullable Long execution,
        String status,
        @Nullable Long seconds,
        @Nullable String reason,
        @Nullable String verification,
        @Nullable EntityStatus rows) {

    private static final String COMPLETED = "COMPLETED";
    private static final String NOTHING_TO_DO = "NOTHING_TO_DO";

    public static Outcome nothingToDo(String entity) {
        return new Outcome(entity, null, NOTHING_TO_DO, null, null, null, null);
    }

    public boolean isWell() {
        return status.equals(COMPLETED) || status.equals(NOTHING_TO_DO);
    }

    /** The whole in one line. */
    public String text() {
        if (execution == null) {
            return entity + ": nothing to do";
        }
        return isWell() && rows != null ? completed(rows) : notCompleted();
    }

    private String completed(EntityStatus rows) {
        return String.format(
                Locale.ROOT,
                "%s: generation %d is %s after %d s: %,d read, %,d written, %,d unchanged,"
                        + " %,d waiting, %,d quarantined, %,d skipped as older%s",
                entity,
                rows.generation(),
                rows.state(),
                seconds,
                rows.read(),
                rows.written(),
                rows.unchanged(),
                rows.waiting(),
                rows.quarantined(),
                rows.skipped(),
                verification == null ? "" : "; " + verification);
    }

    private String notCompleted() {
        return "%s: %s %s; go on with restart --entity=%1$s"
                .formatted(entity, status.toLowerCase(Locale.ROOT), reason);
    }
}
