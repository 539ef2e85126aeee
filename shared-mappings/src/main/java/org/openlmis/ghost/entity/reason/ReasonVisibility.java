package org.openlmis.ghost.entity.reason;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Bootstrap;

/**
 * Which reasons a program shows to those who fill in its requisitions (ruling R-15). Immutable.
 *
 * @param chosen v2 types the program chose; without any, v2's defaults are shown
 */
public record ReasonVisibility(Set<String> chosen) {

    /** The reasons v3 needs to initiate a requisition; they are never shown. */
    public static final List<Bootstrap.Row> SPECIAL =
            Stream.of(
                            "Consumed",
                            "Receipts",
                            "Beginning Balance Excess",
                            "Beginning Balance Insufficiency")
                    .map(name -> Bootstrap.row(ReasonCrosswalk.REASONS, name))
                    .toList();

    /** What these choices of a program mean; repeated ones count once. */
    public static ReasonVisibility of(Collection<String> chosen) {
        return new ReasonVisibility(Set.copyOf(chosen));
    }

    /** Whether v3 itself needs this reason. */
    public static boolean isSpecial(@Nullable UUID reason) {
        return SPECIAL.stream().anyMatch(row -> row.id().equals(reason));
    }

    /** Whether a v2 type is hidden that v2 shows by default, or not; null counts as yes. */
    public boolean isHidden(String type, @Nullable Boolean isDefault) {
        return chosen.isEmpty() ? Boolean.FALSE.equals(isDefault) : !chosen.contains(type);
    }
}
