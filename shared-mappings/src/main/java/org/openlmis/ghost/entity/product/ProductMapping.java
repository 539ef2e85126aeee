package org.openlmis.ghost.entity.product;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 product with its programs and approvals becomes a v3 orderable, always version 1 (decision
 * D-1), a trade item (D-7), a dispensable that all products of one dispensing unit share, and the
 * orderable's place in programs and facility types. Inactive and archived products are kept (D-26),
 * price history is not (D-8).
 */
public final class ProductMapping implements EntityMapping<ProductMapping.Product> {

    static final int VERSION = 1;

    private static final String ORDERABLES = "referencedata.orderables";

    /** The columns read of v2 {@code products}. */
    public record Product(
            @V2Key int id,
            String code,
            @Nullable String alternateItemCode,
            @Nullable String manufacturer,
            @Nullable String manufacturerCode,
            @Nullable String manufacturerBarcode,
            @Nullable String mohBarcode,
            @Nullable String gtin,
            @Nullable String type,
            String primaryName,
            @Nullable String fullName,
            @Nullable String genericName,
            @Nullable String alternateName,
            @Nullable String description,
            @Nullable String strength,
            @Nullable Integer formId,
            @Nullable Integer dosageUnitId,
            @Nullable Integer productGroupId,
            String dispensingUnit,
            short dosesPerDispensingUnit,
            short packSize,
            @Nullable Short alternatePackSize,
            @Nullable Boolean storeRefrigerated,
            @Nullable Boolean storeRoomTemperature,
            @Nullable Boolean hazardous,
            @Nullable Boolean flammable,
            @Nullable Boolean controlledSubstance,
            @Nullable Boolean lightSensitive,
            @Nullable Boolean approvedByWho,
            @Nullable BigDecimal contraceptiveCyp,
            @Nullable BigDecimal packLength,
            @Nullable BigDecimal packWidth,
            @Nullable BigDecimal packHeight,
            @Nullable BigDecimal packWeight,
            @Nullable Short packsPerCarton,
            @Nullable BigDecimal cartonLength,
            @Nullable BigDecimal cartonWidth,
            @Nullable BigDecimal cartonHeight,
            @Nullable Short cartonsPerPallet,
            @Nullable Short expectedShelfLife,
            @Nullable String specialStorageInstructions,
            @Nullable String specialTransportInstructions,
            boolean active,
            boolean fullSupply,
            boolean tracer,
            boolean roundToZero,
            @Nullable Boolean archived,
            short packRoundingThreshold) {

        UUID dispensable() {
            return V3Id.of(
                    "products", "#dispensable/" + Match.IGNORE_CASE.normalise(dispensingUnit));
        }

        UUID tradeItem() {
            return V3Id.of("products", id + "#tradeItem");
        }

        String maker() {
            String maker = Text.trimToNull(manufacturer);
            return maker == null ? "unknown" : maker;
        }

        /** v3 orders packs of at least one. */
        int netContent() {
            return Math.max(packSize, 1);
        }

        /** v2 rounds up from the threshold on, v3 above it (decision D-5). */
        int roundingThreshold() {
            return Math.max(packRoundingThreshold - 1, 0);
        }

        /** v3 has no such flag of its own; it counts in every program. */
        boolean isInUse() {
            return active && !Boolean.TRUE.equals(archived);
        }
    }

    /** What a product must know of those with an equal code. */
    public record SameCode(@V2Key int id, String code) {}

    /** What a product must know of those that share its dispensable. */
    public record SameUnit(@V2Key int id, String dispensingUnit) {}

    @Override
    public void define(Definition<Product> product) {
        product.from("products");

        keepCodesUnique(product);
        dispensable(product);
        orderable(product);
        var programs = ProgramOrderables.declare(product);
        ApprovedProducts.declare(product, programs);

        product.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    /** Decision D-3: product codes are never invented. */
    private static void keepCodesUnique(Definition<Product> product) {
        product.quarantineIfTaken(ORDERABLES, "code", Match.CODE, Product::code);
        var sameCode =
                product.lookup("products", SameCode.class)
                        .on(Product::code, SameCode::code, Match.CODE);
        product.quarantineWhen(
                "CODE_NOT_UNIQUE",
                "code",
                Product::code,
                "without white space and ignoring case another product with a lower id has this code; change it in v2",
                it -> it.all(sameCode).stream().anyMatch(other -> other.id() < it.root().id()));
    }

    private static void dispensable(Definition<Product> product) {
        var sameUnit =
                product.lookup("products", SameUnit.class)
                        .on(Product::dispensingUnit, SameUnit::dispensingUnit, Match.IGNORE_CASE);

        product.into("referencedata.dispensables")
                .shared()
                .set("id", Product::dispensable)
                .always("type", "default");

        product.into("referencedata.dispensable_attributes")
                .shared()
                .keyedBy("dispensableid", "key")
                .set("dispensableid", Product::dispensable)
                .always("key", "dispensingUnit")
                .compute("value", (it, row) -> unit(it, sameUnit));
    }

    /**
     * As the product with the lowest id writes it (ruling R-8), quarantined products included, so
     * that all agree.
     */
    private static String unit(Aggregate<Product> product, Lookup<Product, SameUnit> sameUnit) {
        return product.all(sameUnit).stream()
                .min(Comparator.comparingInt(SameUnit::id))
                .map(SameUnit::dispensingUnit)
                .orElse(product.root().dispensingUnit());
    }

    private static void orderable(Definition<Product> product) {
        Gtins gtins = Gtins.declare(product);
        ProductFacts facts = ProductFacts.declare(product);
        product.remarkWhen(
                "PACK_SIZE_REPLACED",
                "packsize",
                Product::packSize,
                "v3 cannot order packs of nothing; the orderable has packs of 1",
                it -> it.root().packSize() != it.root().netContent());

        product.into("referencedata.trade_items")
                .set("id", Product::tradeItem)
                .set("manufactureroftradeitem", Product::maker)
                .compute("gtin", (it, row) -> gtins.of(it));

        product.into(ORDERABLES)
                .keyedBy("id", "versionnumber")
                .identity("id", "products", Product::id)
                .always("versionnumber", VERSION)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .compute("fullproductname", (it, row) -> facts.name(it))
                .set("description", Product::description)
                .set("netcontent", Product::netContent)
                .set("packroundingthreshold", Product::roundingThreshold)
                .set("roundtozero", Product::roundToZero)
                .set("dispensableid", Product::dispensable)
                .compute("extradata", (it, row) -> facts.extraData(it))
                .stamp("lastupdated");

        product.into("referencedata.orderable_identifiers")
                .keyedBy("orderableid", "orderableversionnumber", "key")
                .ref("orderableid", "products", Product::id)
                .always("orderableversionnumber", VERSION)
                .always("key", "tradeItem")
                .set("value", it -> it.tradeItem().toString());
    }
}
