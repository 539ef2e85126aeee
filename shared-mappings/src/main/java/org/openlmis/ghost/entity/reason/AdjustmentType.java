package org.openlmis.ghost.entity.reason;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Text;

/**
 * What decides which v3 reason a row of v2 {@code losses_adjustments_types} becomes; records of
 * those who look such rows up implement it, so that all decide alike.
 */
public interface AdjustmentType {

    /** v2's key, e.g. {@code TRANSFER_IN}. */
    String name();

    /** What v2 shows its users. */
    String description();

    /** Whether stock grows; null counts as no. */
    @Nullable Boolean additive();

    /** v2's description is v3's name; the key stands in where there is none. */
    default String title() {
        String title = Text.trimToNull(description());
        return title == null ? Text.trim(name()) : title;
    }

    /** v3's word for the direction. */
    default String reasonType() {
        return Boolean.TRUE.equals(additive()) ? "CREDIT" : "DEBIT";
    }

    /** v2 knows two types of transfer. */
    default String reasonCategory() {
        return isTransferIn() || Text.trim(name()).equals("TRANSFER_OUT")
                ? "TRANSFER"
                : "ADJUSTMENT";
    }

    /** The type that v3 is installed with as a reason. */
    default boolean isTransferIn() {
        return Text.trim(name()).equals("TRANSFER_IN");
    }
}
