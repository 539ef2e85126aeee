package org.openlmis.ghost.entity.reason;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v3 assigns reasons to pairs of program and facility type; v2's choice of reasons for a program is
 * landed only because it decides which of them stay visible.
 */
public final class ProgramReasonMapping implements EntityMapping<ProgramReasonMapping.Choice> {

    /** The columns read of v2 {@code stock_adjustment_reasons_programs}. */
    public record Choice(@V2Key int id, String programCode, String reasonName) {}

    @Override
    public void define(Definition<Choice> choice) {
        choice.from("stock_adjustment_reasons_programs");
        choice.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
