package org.openlmis.ghost.entity.program;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v3 is installed with its own requisition columns; v2's are landed because the columns of a
 * program have their names, and because programs that configure none use them as they are.
 */
public final class MasterColumnMapping implements EntityMapping<MasterColumnMapping.Column> {

    /** The columns read of v2 {@code master_rnr_columns}. */
    public record Column(
            @V2Key int id,
            String name,
            int position,
            String source,
            @Nullable String label,
            boolean visible,
            @Nullable LocalDateTime createdDate) {}

    @Override
    public void define(Definition<Column> column) {
        column.from("master_rnr_columns");
        column.leaveBehind(
                "v3 has its own definition of each column",
                "sourceconfigurable",
                "formula",
                "indicator",
                "used",
                "mandatory",
                "description",
                "calculationoption");
    }
}
