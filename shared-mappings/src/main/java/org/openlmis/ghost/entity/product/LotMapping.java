package org.openlmis.ghost.entity.product;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/** A v2 lot becomes a v3 lot of its product's trade item, for which it waits. */
public final class LotMapping implements EntityMapping<LotMapping.Lot> {

    /**
     * The columns read of v2 {@code lots}; the manufacturer has no place in v3 and is kept beside
     * it.
     */
    public record Lot(
            @V2Key int id,
            int productId,
            @Nullable String lotNumber,
            @Nullable String manufacturerName,
            @Nullable Instant manufactureDate,
            @Nullable Instant expirationDate) {}

    /** What a lot must know of the lots of its product. */
    public record SameProduct(@V2Key int id, int productId, @Nullable String lotNumber) {}

    @Override
    public void define(Definition<Lot> lot) {
        lot.from("lots");
        var ofProduct =
                lot.lookup("lots", SameProduct.class).on(Lot::productId, SameProduct::productId);

        lot.remarkWhen(
                "LOT_NUMBER_MISSING",
                "lotnumber",
                Lot::lotNumber,
                "v3 wants a code for every lot; it is named by its id in v2",
                it -> LotCodes.accepted(it.root().lotNumber()).isEmpty());
        lot.remarkWhen(
                "LOT_NUMBER_CHANGED",
                "lotnumber",
                Lot::lotNumber,
                "v3 takes neither white space nor characters outside GS1's set; they are left out",
                it -> isChanged(it.root()));
        lot.remarkWhen(
                "LOT_NUMBER_REPEATED",
                "lotnumber",
                Lot::lotNumber,
                "a lot of this product with a lower id has this code in v3; this one has a suffix",
                it -> isRepeated(it, ofProduct));

        lot.into("referencedata.lots")
                .identity("id", "lots", Lot::id)
                .computeAtMost(
                        LotCodes.LONGEST,
                        "lotcode",
                        (it, row) -> LotCodes.of(row, it.all(ofProduct)))
                .set("expirationdate", it -> lot.settings().day(it.expirationDate()))
                .set("manufacturedate", it -> lot.settings().day(it.manufactureDate()))
                .refToPart("tradeitemid", "products", Lot::productId, it -> "tradeItem")
                .always("active", true);

        lot.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static boolean isChanged(Lot lot) {
        String accepted = LotCodes.accepted(lot.lotNumber());
        return !accepted.isEmpty() && !accepted.equals(Text.trimToNull(lot.lotNumber()));
    }

    private static boolean isRepeated(Aggregate<Lot> lot, Lookup<Lot, SameProduct> ofProduct) {
        String alone = LotCodes.of(lot.root(), List.of());
        return !LotCodes.of(lot.root(), lot.all(ofProduct)).equals(alone);
    }
}
