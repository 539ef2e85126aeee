package org.openlmis.ghost.entity.product;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.DosageUnitMapping.Unit;
import org.openlmis.ghost.entity.product.ProductFormMapping.Form;
import org.openlmis.ghost.entity.product.ProductGroupMapping.Group;
import org.openlmis.ghost.entity.product.ProductMapping.Product;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Text;

/**
 * What v2 tells its users about a product: the name it displays, which v3 takes over, and the facts
 * v3 has no column for, which are kept in extradata.
 */
record ProductFacts(
        Lookup<Product, Form> forms,
        Lookup<Product, Unit> dosageUnits,
        Lookup<Product, Group> groups) {

    static ProductFacts declare(Definition<Product> product) {
        return new ProductFacts(
                product.lookup("product_forms", Form.class).on(Product::formId, Form::id),
                product.lookup("dosage_units", Unit.class).on(Product::dosageUnitId, Unit::id),
                product.lookup("product_groups", Group.class)
                        .on(Product::productGroupId, Group::id));
    }

    /** Name, form, strength and dosage unit as v2 displays them, blanks left out (decision D-4). */
    String name(Aggregate<Product> product) {
        Product row = product.root();
        return Stream.of(row.primaryName(), form(product), row.strength(), dosageUnit(product))
                .map(Text::trimToNull)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private @Nullable String form(Aggregate<Product> product) {
        Form form = product.one(forms);
        return form == null ? null : form.code();
    }

    private @Nullable String dosageUnit(Aggregate<Product> product) {
        Unit unit = product.one(dosageUnits);
        return unit == null ? null : unit.code();
    }

    Map<String, Object> extraData(Aggregate<Product> product) {
        Product row = product.root();
        Group group = product.one(groups);
        Json facts =
                Json.v2(row.id())
                        .with("fullName", row.fullName())
                        .with("genericName", row.genericName())
                        .with("alternateName", row.alternateName())
                        .with("strength", row.strength())
                        .with("form", form(product))
                        .with("dosageUnit", dosageUnit(product))
                        .with("type", row.type())
                        .with("productGroupCode", group == null ? null : group.code());
        codes(row, facts);
        flags(row, facts);
        handling(row, facts);
        sizes(row, facts);
        return facts.toExtraData();
    }

    private static void codes(Product row, Json facts) {
        facts.with("manufacturer", row.manufacturer())
                .with("manufacturerCode", row.manufacturerCode())
                .with("manufacturerBarcode", row.manufacturerBarcode())
                .with("mohBarcode", row.mohBarcode())
                .with("alternateItemCode", row.alternateItemCode())
                .with("gtin", row.gtin());
    }

    private static void flags(Product row, Json facts) {
        facts.with("tracer", row.tracer())
                .with("active", row.active())
                .with("fullSupply", row.fullSupply())
                .with("archived", row.archived())
                .with("approvedByWho", row.approvedByWho());
    }

    private static void handling(Product row, Json facts) {
        facts.with("storeRefrigerated", row.storeRefrigerated())
                .with("storeRoomTemperature", row.storeRoomTemperature())
                .with("hazardous", row.hazardous())
                .with("flammable", row.flammable())
                .with("controlledSubstance", row.controlledSubstance())
                .with("lightSensitive", row.lightSensitive())
                .with("expectedShelfLife", row.expectedShelfLife())
                .with("specialStorageInstructions", row.specialStorageInstructions())
                .with("specialTransportInstructions", row.specialTransportInstructions());
    }

    private static void sizes(Product row, Json facts) {
        facts.with("dosesPerDispensingUnit", row.dosesPerDispensingUnit())
                .with("alternatePackSize", row.alternatePackSize())
                .with("contraceptiveCyp", row.contraceptiveCyp())
                .with("packLength", row.packLength())
                .with("packWidth", row.packWidth())
                .with("packHeight", row.packHeight())
                .with("packWeight", row.packWeight())
                .with("packsPerCarton", row.packsPerCarton())
                .with("cartonLength", row.cartonLength())
                .with("cartonWidth", row.cartonWidth())
                .with("cartonHeight", row.cartonHeight())
                .with("cartonsPerPallet", row.cartonsPerPallet());
    }
}
