package org.openlmis.ghost.entity.reason;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 type of losses and adjustments becomes a v3 stock reason without tags (decision D-16), or is
 * one that v3 is installed with, see {@link ReasonCrosswalk}. v3 wants names unique: one that a
 * reason created in v3 has gets {@code (v2)}, one that differs from another type's only by blanks
 * around it gets v2's key.
 */
public final class StockReasonMapping implements EntityMapping<StockReasonMapping.Type> {

    /** The columns read of v2 {@code losses_adjustments_types}. */
    public record Type(@V2Key String name, String description, @Nullable Boolean additive)
            implements AdjustmentType {}

    /** The questions the row of a type depends on. */
    private record Reasons(Lookup<Type, Type> types, NativeValue<Type> taken) {

        List<UUID> installed(Aggregate<Type> type) {
            UUID row = ReasonCrosswalk.of(type.all(types)).installed(type.root());
            return row == null ? List.of() : List.of(row);
        }

        List<Type> own(Aggregate<Type> type) {
            return installed(type).isEmpty() ? List.of(type.root()) : List.of();
        }

        String name(Aggregate<Type> type) {
            String title = type.root().title();
            String name = ReasonCrosswalk.of(type.all(types)).name(type.root());
            return name.equals(title) && type.isTaken(taken) ? title + ReasonCrosswalk.IN_V2 : name;
        }
    }

    @Override
    public void define(Definition<Type> type) {
        type.from(ReasonCrosswalk.TYPES);
        Reasons reasons =
                new Reasons(
                        type.lookup(ReasonCrosswalk.TYPES, Type.class),
                        type.nativeValue(
                                ReasonCrosswalk.REASONS, "name", Match.EXACT, Type::title));

        type.intoRows(ReasonCrosswalk.REASONS, reasons::installed)
                .existing()
                .set("id", reason -> reason);

        type.intoRows(ReasonCrosswalk.REASONS, reasons::own)
                .identity("id", ReasonCrosswalk.TYPES, Type::name)
                .compute("name", (it, row) -> reasons.name(it))
                .set("description", Type::name)
                .set("reasontype", Type::reasonType)
                .set("reasoncategory", Type::reasonCategory)
                .always("isfreetextallowed", false);

        type.leaveBehind("v3 sorts reasons by name", "displayorder");
        type.leaveBehind("v3 knows only the categories transfer and adjustment", "category");
        type.leaveBehind("audit of v2", "createddate");
    }
}
