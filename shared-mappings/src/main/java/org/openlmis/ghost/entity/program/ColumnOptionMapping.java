package org.openlmis.ghost.entity.program;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v3 is installed with its own options of requisition columns; v2's are landed only because
 * programs choose them, and both call them by the same names.
 */
public final class ColumnOptionMapping implements EntityMapping<ColumnOptionMapping.Option> {

    /** The columns read of v2 {@code configurable_rnr_options}. */
    public record Option(@V2Key int id, String name) {}

    @Override
    public void define(Definition<Option> option) {
        option.from("configurable_rnr_options");
        option.leaveBehind("v3 has its own label of each option", "label");
        option.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
