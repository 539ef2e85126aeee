package org.openlmis.ghost.entity.product;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 product category becomes a v3 display category of orderables. v3 keeps their codes without
 * white space but not unique, so categories may share one.
 */
public final class ProductCategoryMapping
        implements EntityMapping<ProductCategoryMapping.Category> {

    /** The columns read of v2 {@code product_categories}. */
    public record Category(@V2Key int id, String code, String name, int displayOrder) {}

    @Override
    public void define(Definition<Category> category) {
        category.from("product_categories");

        category.into("referencedata.orderable_display_categories")
                .identity("id", "product_categories", Category::id)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .set("displayname", Category::name)
                .set("displayorder", Category::displayOrder);

        category.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
