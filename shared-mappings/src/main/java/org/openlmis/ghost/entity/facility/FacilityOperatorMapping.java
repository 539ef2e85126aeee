package org.openlmis.ghost.entity.facility;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 facility operator becomes a v3 facility operator; v2's text is both its name and its
 * description.
 */
public final class FacilityOperatorMapping
        implements EntityMapping<FacilityOperatorMapping.Operator> {

    /** The columns read of v2 {@code facility_operators}. */
    public record Operator(
            @V2Key int id, String code, @Nullable String text, @Nullable Integer displayOrder) {}

    @Override
    public void define(Definition<Operator> operator) {
        operator.from("facility_operators");

        operator.quarantineIfTaken(
                "referencedata.facility_operators", "code", Match.EXACT, Operator::code);

        operator.into("referencedata.facility_operators")
                .identity("id", "facility_operators", Operator::id)
                .set("code", Operator::code)
                .set("name", Operator::text)
                .set("description", Operator::text)
                .set("displayorder", Operator::displayOrder);

        operator.leaveBehind(
                "audit of v2", "createddate", "createdby", "modifiedby", "modifieddate");
    }
}
