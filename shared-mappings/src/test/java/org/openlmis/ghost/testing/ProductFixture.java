package org.openlmis.ghost.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Products with several v3 tables each: a dispensable shared by all products of one dispensing
 * unit, an orderable with a composite key, and a trade item only while the maker is known.
 */
public final class ProductFixture implements EntityMapping<ProductFixture.Product> {

    /** The columns read of v2 {@code products}. */
    public record Product(
            @V2Key int id,
            String code,
            String primaryName,
            String dispensingUnit,
            short packSize,
            @Nullable String manufacturer) {

        UUID dispensable() {
            return V3Id.named("dispensing_units:" + dispensingUnit);
        }
    }

    @Override
    public void define(Definition<Product> product) {
        product.from("products");
        product.quarantineWhen(
                "NO_NAME",
                "primaryname",
                Product::primaryName,
                "blank",
                it -> it.root().primaryName().isBlank());

        product.into("referencedata.dispensables")
                .shared()
                .set("id", Product::dispensable)
                .always("type", "default");

        product.into("referencedata.dispensable_attributes")
                .shared()
                .keyedBy("dispensableid", "key")
                .set("dispensableid", Product::dispensable)
                .always("key", "dispensingUnit")
                .set("value", Product::dispensingUnit);

        product.into("referencedata.orderables")
                .keyedBy("id", "versionnumber")
                .identity("id", "products", Product::id)
                .always("versionnumber", 1)
                .set("dispensableid", Product::dispensable)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .set("fullproductname", Product::primaryName)
                .set("netcontent", Product::packSize)
                .always("packroundingthreshold", 0)
                .always("roundtozero", false)
                .stamp("lastupdated");

        product.into("referencedata.trade_items")
                .when(it -> it.manufacturer() != null)
                .identity("id", "products", Product::id)
                .set("manufactureroftradeitem", Product::manufacturer);
    }
}
