package org.openlmis.ghost.backfill.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing.Affected;
import org.openlmis.ghost.apply.Derived;

/**
 * What became of an entity that was to be derived again.
 *
 * @param cleared the entities whose v3 rows were deleted first; empty if none were
 * @param derived what this process derived; null if others do it
 * @param left roots of the entity that are dirty: others derive them, or it is paused
 */
public record Rederived(
        String entity, List<Affected> cleared, @Nullable Derived derived, long left) {

    /** The whole in a line or two. */
    public String text() {
        String line =
                String.format(
                        Locale.ROOT,
                        "%s: %s%,d roots are dirty",
                        entity,
                        derived == null ? "" : text(derived),
                        left);
        return cleared.isEmpty() ? line : "deleted: %s%n%s".formatted(rows(cleared), line);
    }

    /** How many rows of which entity, in one line. */
    public static String rows(List<Affected> affected) {
        return affected.stream()
                .map(each -> String.format(Locale.ROOT, "%,d of %s", each.rows(), each.entity()))
                .collect(Collectors.joining(", "));
    }

    private static String text(Derived derived) {
        return String.format(
                Locale.ROOT,
                "%,d roots derived again, %,d written, %,d unchanged, %,d waiting, %,d quarantined; ",
                derived.roots(),
                derived.written(),
                derived.unchanged(),
                derived.waiting(),
                derived.quarantined());
    }
}
