package org.openlmis.ghost.entity.product;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 has no forms of products; they are landed because the names of products contain them. */
public final class ProductFormMapping implements EntityMapping<ProductFormMapping.Form> {

    /** The columns read of v2 {@code product_forms}. */
    public record Form(@V2Key int id, @Nullable String code) {}

    @Override
    public void define(Definition<Form> form) {
        form.from("product_forms");
        form.leaveBehind("v3 lists no forms", "displayorder");
        form.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
