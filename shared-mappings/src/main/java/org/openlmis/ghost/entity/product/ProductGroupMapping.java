package org.openlmis.ghost.entity.product;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 has no product groups; they are landed because orderables keep the code of theirs. */
public final class ProductGroupMapping implements EntityMapping<ProductGroupMapping.Group> {

    /** The columns read of v2 {@code product_groups}. */
    public record Group(@V2Key int id, String code) {}

    @Override
    public void define(Definition<Group> group) {
        group.from("product_groups");
        group.leaveBehind("the code is enough to recognise a group", "name");
        group.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
