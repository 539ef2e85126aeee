package org.openlmis.ghost.entity.product;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.ProductMapping.Product;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Gives the GTIN of a trade item, which v3 keeps unique: one used by several products stays with
 * the lowest id (ruling R-8), quarantined products included, so that it depends on v2 alone.
 */
record Gtins(Lookup<Product, SameGtin> same, NativeValue<Product> taken) {

    /** What a product must know of those whose GTIN may be equal. */
    public record SameGtin(@V2Key int id, @Nullable String gtin) {}

    /** Declares what is asked, and the remarks on GTINs that are left out. */
    static Gtins declare(Definition<Product> product) {
        Gtins gtins =
                new Gtins(
                        product.lookup("products", SameGtin.class)
                                .on(Product::gtin, SameGtin::gtin, Match.NUMERAL),
                        product.nativeValue(
                                "referencedata.trade_items",
                                "gtin",
                                Match.EXACT,
                                it -> Gtin.padded(it.gtin())));
        product.remarkWhen(
                "GTIN_NOT_VALID",
                "gtin",
                Product::gtin,
                "no GTIN of 8, 12, 13 or 14 digits with a right check digit; the trade item has none",
                it ->
                        Text.trimToNull(it.root().gtin()) != null
                                && Gtin.padded(it.root().gtin()) == null);
        product.remarkWhen(
                "GTIN_NOT_UNIQUE",
                "gtin",
                Product::gtin,
                "a product with a lower id has this GTIN, or a trade item created in v3; this trade item has none",
                it -> Gtin.padded(it.root().gtin()) != null && gtins.of(it) == null);
        return gtins;
    }

    /** The 14 digits, or null if v3 would refuse them or another product keeps them. */
    @Nullable String of(Aggregate<Product> product) {
        String gtin = Gtin.padded(product.root().gtin());
        return gtin == null || product.isTaken(taken) || hasLowerId(product, gtin) ? null : gtin;
    }

    private boolean hasLowerId(Aggregate<Product> product, String gtin) {
        return product.all(same).stream()
                .filter(other -> other.id() < product.root().id())
                .anyMatch(other -> gtin.equals(Gtin.padded(other.gtin())));
    }
}
