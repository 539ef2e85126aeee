package org.openlmis.ghost.entity.reason;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Text;

/**
 * Which v3 reason stands for which v2 type of losses and adjustments. {@code TRANSFER_IN} is v3's
 * Transfer In; a type described like another reason v3 is installed with is that reason if both
 * add, or both take away. No reason stands for two types, or losses of a requisition line would
 * meet in one v3 row: the first type in the order of names has it. Immutable.
 */
public final class ReasonCrosswalk {

    /** The v3 table of reasons. */
    public static final String REASONS = "stockmanagement.stock_card_line_item_reasons";

    /** The v2 table of types. */
    public static final String TYPES = "losses_adjustments_types";

    /** What a name gets that v3 itself has. */
    static final String IN_V2 = " (v2)";

    private final List<AdjustmentType> all;
    private final Map<String, UUID> installed;

    private ReasonCrosswalk(Collection<? extends AdjustmentType> all, Map<String, UUID> installed) {
        this.all = List.copyOf(all);
        this.installed = installed;
    }

    /**
     * The crosswalk of all types of v2, in any order; types that are described alike, blanks around
     * them and case apart, decide among themselves, so those are enough.
     */
    public static ReasonCrosswalk of(Collection<? extends AdjustmentType> all) {
        Map<String, UUID> installed = new HashMap<>();
        for (AdjustmentType type : inOrderOfClaim(all)) {
            UUID reason = claimed(type);
            if (reason != null && !installed.containsValue(reason)) {
                installed.put(type.name(), reason);
            }
        }
        return new ReasonCrosswalk(all, Map.copyOf(installed));
    }

    private static List<? extends AdjustmentType> inOrderOfClaim(
            Collection<? extends AdjustmentType> all) {
        return all.stream()
                .sorted(
                        Comparator.comparing((AdjustmentType type) -> !type.isTransferIn())
                                .thenComparing(AdjustmentType::name))
                .toList();
    }

    private static @Nullable UUID claimed(AdjustmentType type) {
        if (type.isTransferIn()) {
            return Bootstrap.REASON_TRANSFER_IN;
        }
        return Bootstrap.rows(REASONS).stream()
                .filter(row -> row.name().equals(type.title()))
                .filter(row -> !row.id().equals(Bootstrap.REASON_TRANSFER_IN))
                .filter(row -> row.fact("type").equals(type.reasonType()))
                .map(Bootstrap.Row::id)
                .findFirst()
                .orElse(null);
    }

    /** Whether v3 is installed with a reason of this name. */
    private static boolean isInstalled(String name) {
        return Bootstrap.rows(REASONS).stream().anyMatch(row -> row.name().equals(name));
    }

    /** The reason v3 is installed with that stands for this type, or null if it has its own row. */
    public @Nullable UUID installed(AdjustmentType type) {
        return installed.get(type.name());
    }

    /** The id of the v3 reason that stands for this type. */
    public UUID id(AdjustmentType type) {
        UUID row = installed(type);
        return row != null ? row : V3Id.of(TYPES, type.name());
    }

    /** The name of a type's own v3 row, unless a reason created in v3 has it. */
    public String name(AdjustmentType type) {
        String title = type.title();
        if (isRepeated(type, title)) {
            return "%s (%s)".formatted(title, Text.trim(type.name()));
        }
        return isInstalled(title) ? title + IN_V2 : title;
    }

    private boolean isRepeated(AdjustmentType type, String title) {
        return all.stream()
                .filter(other -> installed(other) == null)
                .filter(other -> other.title().equals(title))
                .anyMatch(other -> other.name().compareTo(type.name()) < 0);
    }
}
