package org.openlmis.ghost.demo.data.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product of a program as forms show it, and as v2 copies it into lines.
 *
 * @param code of the product
 * @param name what v2 calls the product in lines, at most 250 characters
 * @param packSize units in a pack; 0 in bad data
 * @param price of a pack, null if it was never set
 */
public record Item(
        int programProduct,
        int product,
        String code,
        String name,
        @Nullable Integer displayOrder,
        String category,
        @Nullable Integer categoryDisplayOrder,
        String unit,
        int dosesPerMonth,
        int dosesPerUnit,
        int packSize,
        boolean roundToZero,
        int packRoundingThreshold,
        boolean fullSupply,
        @Nullable BigDecimal price) {

    /** How many packs v2 sends for that many units, as it rounds. */
    public int packs(int units) {
        if (packSize == 0 || units <= 0) {
            return 0;
        }
        int packs = units / packSize;
        boolean isOneMore = units % packSize >= Math.max(packRoundingThreshold, 1);
        packs += isOneMore ? 1 : 0;
        return packs == 0 && !roundToZero ? 1 : packs;
    }
}
