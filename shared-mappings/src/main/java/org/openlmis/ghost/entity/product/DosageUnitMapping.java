package org.openlmis.ghost.entity.product;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 has no dosage units; they are landed because the names of products contain them. */
public final class DosageUnitMapping implements EntityMapping<DosageUnitMapping.Unit> {

    /** The columns read of v2 {@code dosage_units}. */
    public record Unit(@V2Key int id, @Nullable String code) {}

    @Override
    public void define(Definition<Unit> unit) {
        unit.from("dosage_units");
        unit.leaveBehind("v3 lists no dosage units", "displayorder");
        unit.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
